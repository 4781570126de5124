package org.tidemark.ingest;

import java.util.Locale;
import java.util.Optional;

/** How a file writes decimals and thousands. */
public enum DecimalSign {
    /** 1234.5 with a point and no grouping. */
    PLAIN,
    /** 1,234.5: a point, and thousands may be grouped by commas, blanks or apostrophes. */
    POINT,
    /** 1.234,5: a comma, and thousands may be grouped by points, blanks or apostrophes. */
    COMMA;

    /** As {@code report.yaml} writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<DecimalSign> of(String word) {
        return switch (word) {
            case "plain" -> Optional.of(PLAIN);
            case "point" -> Optional.of(POINT);
            case "comma" -> Optional.of(COMMA);
            default -> Optional.empty();
        };
    }
}
