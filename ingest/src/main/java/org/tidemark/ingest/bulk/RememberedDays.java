package org.tidemark.ingest.bulk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tidemark.ingest.Days;

/** Reads ISO days and remembers them: a long file writes the same few thousand days again and again. */
final class RememberedDays {
    /** What is no day. */
    static final int NONE = Integer.MIN_VALUE;

    /** At most the 292,000 days that {@link Days} takes for one, in one spelling each. */
    private final Map<String, Integer> known = new HashMap<>();
    private String lastText = "";
    private int lastDay = NONE;

    /** Days from 1970-01-01; {@link #NONE} when the text is no ISO day. */
    int read(String text) {
        if (text.equals(lastText)) {
            return lastDay;
        }
        Integer day = known.get(text);
        if (day == null) {
            Optional<LocalDate> read = Days.iso(text);
            if (read.isEmpty()) {
                return NONE;
            }
            day = (int) read.get().toEpochDay();
            known.put(text, day);
        }
        lastText = text;
        lastDay = day;
        return day;
    }
}
