package org.tidemark.ingest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tidemark.model.TradingWeek;

/**
 * What a row of a table stands for. Vendors stamp a week, a month, a quarter and a year with its first day; the figure is known at
 * its end, and dating it on the stamp would look ahead.
 */
public enum Period {
    DAY, WEEK, MONTH, QUARTER, YEAR;

    /** The option that says it; left out, the days say it. */
    public static final String OPTION = "period";

    private static final int DAYS_OF_WEEK = 7;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_YEAR = 12;

    /** As {@code report.yaml} writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Period::word).toList();
    }

    public static Optional<Period> of(String word) {
        return Arrays.stream(values()).filter(period -> period.word().equals(word)).findFirst();
    }

    /** Whether a row of such a period is stamped so: with the first of a month, of a quarter or of a year, a Sunday or a Monday. */
    public boolean begins(LocalDate day) {
        return switch (this) {
            case DAY -> true;
            case WEEK -> isFirstOfWeek(day);
            case MONTH -> day.getDayOfMonth() == 1;
            case QUARTER -> day.getDayOfMonth() == 1 && day.getMonthValue() % MONTHS_OF_QUARTER == 1;
            case YEAR -> day.getDayOfYear() == 1;
        };
    }

    /**
     * What the days of a file show together: nearly all of them begin such a period and follow each other by it. {@link #DAY} when
     * they show nothing else; two rows can show a month, a quarter and a year need three, and so does a week.
     *
     * @param days in any order
     */
    public static Period shownBy(Collection<LocalDate> days) {
        List<LocalDate> sorted = days.stream().sorted().distinct().toList();
        long months = sorted.stream().filter(MONTH::begins).count();
        if (sorted.size() > 1 && areNearlyAll(months, sorted.size())) {
            return ofMonths(sorted);
        }
        long weeks = sorted.stream().filter(WEEK::begins).count();
        boolean apart = sorted.size() > 2 && areNearlyAll(weeks, sorted.size())
                && usualStep(sorted, ChronoUnit.DAYS) == DAYS_OF_WEEK;
        return apart ? WEEK : DAY;
    }

    /** One slip in a short file, one in twenty in a long one; none among three rows. */
    private static boolean areNearlyAll(long fitting, int all) {
        return all - fitting <= (all < 4 ? 0 : Math.max(1, all / 20));
    }

    private static Period ofMonths(List<LocalDate> days) {
        long step = usualStep(days, ChronoUnit.MONTHS);
        if (days.size() > 2 && step >= MONTHS_OF_YEAR) {
            return YEAR;
        }
        return days.size() > 2 && step >= MONTHS_OF_QUARTER ? QUARTER : MONTH;
    }

    private static long usualStep(List<LocalDate> sorted, ChronoUnit unit) {
        long[] steps = new long[sorted.size() - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = unit.between(sorted.get(i), sorted.get(i + 1));
        }
        Arrays.sort(steps);
        return steps[(steps.length - 1) / 2];
    }

    private static boolean isFirstOfWeek(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY || day.getDayOfWeek() == DayOfWeek.MONDAY;
    }

    /** The last day of the period that is stamped so; of a week of exchange days its Friday. */
    public LocalDate lastDay(LocalDate stamp, TradingWeek week) {
        return switch (this) {
            case DAY -> stamp;
            case WEEK -> week == TradingWeek.EVERY_DAY || !isFirstOfWeek(stamp)
                    ? stamp.plusDays(6)
                    : stamp.plusDays(stamp.getDayOfWeek() == DayOfWeek.SUNDAY ? 5 : 4);
            case MONTH -> endOfMonth(stamp, 1);
            case QUARTER -> endOfMonth(stamp, MONTHS_OF_QUARTER);
            case YEAR -> endOfMonth(stamp, MONTHS_OF_YEAR);
        };
    }

    private static LocalDate endOfMonth(LocalDate stamp, int months) {
        return stamp.withDayOfMonth(1).plusMonths(months).minusDays(1);
    }
}
