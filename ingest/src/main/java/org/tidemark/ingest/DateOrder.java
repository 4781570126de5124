package org.tidemark.ingest;

import java.util.Locale;
import java.util.Optional;

/** In which order a file writes the parts of a day. */
public enum DateOrder {
    /** 2024-02-29 and nothing else. */
    ISO,
    /** Year first with any separator or none: 2024/2/29, 2024. 02. 29, 20240229. */
    YMD,
    /** Month first, as in the United States: 2/29/2024 or 02/29/24. */
    MDY,
    /** Day first: 29.02.2024 or 29/02/2024. */
    DMY;

    /** As {@code report.yaml} writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<DateOrder> of(String word) {
        return switch (word) {
            case "iso" -> Optional.of(ISO);
            case "ymd" -> Optional.of(YMD);
            case "mdy" -> Optional.of(MDY);
            case "dmy" -> Optional.of(DMY);
            default -> Optional.empty();
        };
    }
}
