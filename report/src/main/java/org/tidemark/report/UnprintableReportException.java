package org.tidemark.report;

import java.util.List;

/**
 * A report cannot be printed because something that a person wrote is wrong: a typo in a template, a message without a
 * translation, a figure outside {@code <@fact>}, a character without a glyph.
 */
public final class UnprintableReportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Kept as an array because an exception is serializable and a list need not be. */
    private final String[] problems;

    /** @param problems each as {@code file:line:column: problem; remedy}, at least one */
    public UnprintableReportException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = problems.toArray(String[]::new);
    }

    public List<String> problems() {
        return List.of(problems);
    }
}
