package org.tidemark.ingest;

/**
 * What is wrong in an input file and what would put it right.
 *
 * @param kind   a word of {@link Kind}; an {@link Allowance} names it
 * @param file   as the workspace names it
 * @param line   physical line, from 1; 1 also for what concerns the whole file
 * @param column number of the CSV field, from 1; 1 also for what concerns the whole line
 */
public record Diagnostic(Severity severity, String kind, String file, long line, int column, String problem,
        String remedy) {
    public Diagnostic {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException(file + ": lines and columns count from 1, not " + line + ":" + column);
        }
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + problem + "; " + remedy;
    }
}
