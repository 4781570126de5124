package org.tidemark.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the rows of a file are like as a whole: the order of their days, and the cells that stand for no figure. */
final class Traits {
    private static final List<String> MARKERS = List.of("", "-", ".");

    private final Map<String, Long> markers = new LinkedHashMap<>();
    private LocalDate before = LocalDate.MIN;
    private long days;
    private long later;
    private long earlier;

    void cell(String text) {
        if (text.length() < 2 && MARKERS.contains(text)) {
            markers.merge(text, 1L, Long::sum);
        }
    }

    void day(LocalDate day) {
        if (days > 0) {
            later += day.isAfter(before) ? 1 : 0;
            earlier += day.isBefore(before) ? 1 : 0;
        }
        before = day;
        days++;
    }

    /** Empty when there are no days, else {@code oldest first}, {@code newest first}, {@code oldest first, beginning anew 50 times} or {@code in no order}. */
    String order() {
        if (later + earlier == 0) {
            return days == 0 ? "" : "all of one day";
        }
        boolean forward = later > earlier;
        long back = Math.min(later, earlier);
        if (back * 5 > Math.max(later, earlier)) {
            return "in no order";
        }
        return (forward ? "oldest" : "newest") + " first"
                + (back == 0 ? "" : ", beginning anew " + (back == 1 ? "once" : back + " times"));
    }

    /** {@code 893 empty} or {@code 58 "."}; empty when every cell says something. */
    String withoutFigure() {
        List<String> words = new ArrayList<>();
        markers.forEach((marker, count) -> words.add(count + (marker.isEmpty() ? " empty" : " \"" + marker + "\"")));
        return String.join(", ", words);
    }
}
