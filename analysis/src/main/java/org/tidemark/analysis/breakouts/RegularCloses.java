package org.tidemark.analysis.breakouts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;

import org.tidemark.model.Frequency;
import org.tidemark.model.PriceSeries;
import org.tidemark.model.TradingWeek;

/**
 * The returns that a series gave over one horizon from every regular day: what an arbitrary day would have earned.
 *
 * <p>Event days between the regular closes would weigh the sample towards the very days in question, so only the last close
 * of each finished week or month counts where the series is not daily. A horizon in days becomes whole weeks (30, 90, 180,
 * 365 days: 4, 13, 26, 52) or whole months there.
 */
final class RegularCloses {
    private static final double DAYS_IN_WEEK = 7;
    private static final double DAYS_IN_MONTH = 365.25 / 12;

    private final Frequency frequency;
    private final int staleAfterDays;
    private final long until;
    private final long[] days;
    private final long[] periods;
    private final double[] levels;

    private RegularCloses(Frequency frequency, int staleAfterDays, long until, long[] days, long[] periods,
            double[] levels) {
        this.frequency = frequency;
        this.staleAfterDays = staleAfterDays;
        this.until = until;
        this.days = days;
        this.periods = periods;
        this.levels = levels;
    }

    /** The regular closes dated up to {@code asOf}. */
    static RegularCloses of(PriceSeries series, LocalDate asOf) {
        Frequency frequency = series.sampling().regular();
        long sinceDay = series.sampling().regularSince().toEpochDay();
        int n = series.indexAtOrBefore(asOf) + 1;
        long[] days = new long[n];
        long[] periods = new long[n];
        double[] levels = new double[n];
        int kept = 0;
        for (int i = 0; i < n; i++) {
            long day = series.epochDay(i);
            if (day < sinceDay) {
                continue;
            }
            long period = period(frequency, day);
            if (lastDay(frequency, series.week(), day) > asOf.toEpochDay()) {
                break; // a week that is not over has no closing level yet
            }
            if (kept > 0 && periods[kept - 1] == period) {
                kept--;
            }
            days[kept] = day;
            periods[kept] = period;
            levels[kept++] = series.level(i);
        }
        return new RegularCloses(frequency, series.week().staleAfterDays(), asOf.toEpochDay(),
                Arrays.copyOf(days, kept),
                Arrays.copyOf(periods, kept), Arrays.copyOf(levels, kept));
    }

    /** Key of the definition of a base rate taken from these closes. */
    String method() {
        return switch (frequency) {
            case DAILY -> "base-rate-daily";
            case WEEKLY -> "base-rate-weekly";
            case MONTHLY -> "base-rate-monthly";
        };
    }

    /** The horizon as it is measured here, for a fact id: {@code 180d}, {@code 26w} or {@code 6mo}. */
    String horizonSegment(int horizonDays) {
        return switch (frequency) {
            case DAILY -> horizonDays + "d";
            case WEEKLY -> steps(horizonDays) + "w";
            case MONTHLY -> steps(horizonDays) + "mo";
        };
    }

    /** Returns over the horizon from every regular day on or after {@code from} whose end is known, in order of time. */
    double[] returns(int horizonDays, LocalDate from) {
        double[] returns = new double[days.length];
        int steps = steps(horizonDays);
        int kept = 0;
        int end = 0;
        for (int start = 0; start < days.length; start++) {
            if (days[start] < from.toEpochDay()) {
                continue;
            }
            long target = periods[start] + steps;
            if (frequency == Frequency.DAILY && target > until) {
                break;
            }
            while (end + 1 < days.length && periods[end + 1] <= target) {
                end++;
            }
            long age = target - periods[end];
            if (end > start && age <= (frequency == Frequency.DAILY ? staleAfterDays : 0)) {
                returns[kept++] = levels[end] / levels[start] - 1;
            }
        }
        return Arrays.copyOf(returns, kept);
    }

    private int steps(int horizonDays) {
        return switch (frequency) {
            case DAILY -> horizonDays;
            case WEEKLY -> Math.max(1, (int) Math.round(horizonDays / DAYS_IN_WEEK));
            case MONTHLY -> Math.max(1, (int) Math.round(horizonDays / DAYS_IN_MONTH));
        };
    }

    private static long period(Frequency frequency, long epochDay) {
        return switch (frequency) {
            case DAILY -> epochDay;
            case WEEKLY -> Math.floorDiv(epochDay + 3, 7); // 1970-01-01 was a Thursday; weeks begin on Monday
            case MONTHLY -> month(epochDay);
        };
    }

    private static long month(long epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        return day.getYear() * 12L + day.getMonthValue();
    }

    private static long lastDay(Frequency frequency, TradingWeek week, long epochDay) {
        return switch (frequency) {
            case DAILY -> epochDay;
            case WEEKLY -> period(frequency, epochDay) * 7 - 3 + (week == TradingWeek.EXCHANGE ? 4 : 6);
            case MONTHLY -> YearMonth.from(LocalDate.ofEpochDay(epochDay)).atEndOfMonth().toEpochDay();
        };
    }
}
