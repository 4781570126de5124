package org.tidemark.report.text;

/** What is wrong in a template or its messages, where, and what would put it right: {@code file:line:column: problem; remedy}. */
public final class TemplateProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TemplateProblem(String message) {
        super(message);
    }

    private TemplateProblem(String message, Throwable cause) {
        super(message, cause);
    }

    public static TemplateProblem inFile(String file, String problem, String remedy) {
        return new TemplateProblem(file + ": " + problem + "; " + remedy);
    }

    /** @param place {@code file:line} or {@code file:line:column}, counted from 1 */
    public static TemplateProblem at(String place, String problem, String remedy) {
        return new TemplateProblem(place + ": " + problem + "; " + remedy);
    }

    public TemplateProblem causedBy(Throwable cause) {
        return new TemplateProblem(String.valueOf(getMessage()), cause);
    }
}
