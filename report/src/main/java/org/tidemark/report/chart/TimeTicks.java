package org.tidemark.report.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Round dates along a calendar axis. */
final class TimeTicks {
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120};

    private TimeTicks() {}

    record Ticks(ChartText.Granularity granularity, List<LocalDate> days) {}

    /**
     * Starts of months or years, at most {@code most} of them.
     *
     * @param first first day shown
     * @param last  last day shown
     */
    static Ticks between(LocalDate first, LocalDate last, int most) {
        long span = ChronoUnit.MONTHS.between(first, last) + 1;
        int step = MONTHS[MONTHS.length - 1];
        for (int months : MONTHS) {
            if (span <= (long) months * most) {
                step = months;
                break;
            }
        }
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = roundDown(first, step);
        while (!day.isAfter(last)) {
            if (!day.isBefore(first)) {
                days.add(day);
            }
            day = day.plusMonths(step);
        }
        return new Ticks(step < 12 ? ChartText.Granularity.MONTH : ChartText.Granularity.YEAR, days);
    }

    private static LocalDate roundDown(LocalDate day, int months) {
        if (months >= 12) {
            return LocalDate.of(Math.floorDiv(day.getYear(), months / 12) * (months / 12), 1, 1);
        }
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
    }
}
