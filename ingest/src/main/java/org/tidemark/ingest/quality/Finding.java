package org.tidemark.ingest.quality;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * Something about the values of a file that a reader of the report should not find out by himself.
 *
 * @param weight   after {@code allow} has had its say
 * @param series   id of the series or name of the column it is about
 * @param file     as the workspace names it
 * @param line     physical line of the first row concerned, from 1
 * @param days     that are concerned, in order; empty when there are none to name
 * @param count    of days or rows concerned; {@code allow} limits it
 * @param sentence what is wrong, plainly
 */
public record Finding(Defect defect, Defect.Weight weight, String series, String file, long line, List<LocalDate> days,
        long count, String sentence) {
    private static final int MOST_DAYS_SAID = 4;

    public Finding {
        requireNonNull(defect, "defect");
        requireNonNull(weight, "weight");
        days = List.copyOf(days);
        if (line < 1 || count < 1) {
            throw new IllegalArgumentException(file + ": a finding stands on a line and concerns something, not "
                    + line + " and " + count);
        }
    }

    static Finding of(Defect defect, String series, String file, long line, List<LocalDate> days, String sentence) {
        return new Finding(defect, defect.weight(), series, file, line, days, Math.max(1, days.size()), sentence);
    }

    static Finding counted(Defect defect, String series, String file, long line, long count, String sentence) {
        return new Finding(defect, defect.weight(), series, file, line, List.of(), count, sentence);
    }

    Finding weighing(Defect.Weight other) {
        return new Finding(defect, other, series, file, line, days, count, sentence);
    }

    /** {@code 2024-07-01, 2024-07-02} or {@code 2024-07-01, 2024-07-02, 2024-07-05, 2024-07-08 and 12 more up to 2024-09-30}. */
    static String said(List<LocalDate> days) {
        String named = String.join(", ",
                days.stream().limit(MOST_DAYS_SAID).map(LocalDate::toString).toList());
        return days.size() <= MOST_DAYS_SAID
                ? named
                : named + " and " + (days.size() - MOST_DAYS_SAID) + " more up to " + days.getLast();
    }

    static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + series + ": " + sentence + " (" + defect.word() + ")";
    }
}
