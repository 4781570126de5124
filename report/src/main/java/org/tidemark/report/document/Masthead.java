package org.tidemark.report.document;

import java.time.LocalDate;

/**
 * What stands above the first section and, in short, at the head of every page.
 *
 * @param asOf      the day the figures are of
 * @param asOfText  the same as the language writes it
 * @param revision  1 for the first edition of that day
 * @param edition   as-of and revision in words, for running headers
 */
public record Masthead(String title, String subtitle, String publisher, LocalDate asOf, String asOfText, int revision,
        String edition) {}
