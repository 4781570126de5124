package org.tidemark.ingest.quality;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidemark.ingest.Period;

/** Whether a series of weeks, months, quarters or years has a value for each of them. */
final class PeriodChecks {
    /** Rows follow each other by a period when at least this part of the steps is one of it. */
    private static final double REGULAR = 0.9;

    private PeriodChecks() {}

    /** @param withoutValue days on which a row of the file says that there is no figure, so that its period is not missed */
    static void check(Track track, Set<LocalDate> withoutValue, Findings findings) {
        Optional<Due> due = due(track);
        if (due.isEmpty()) {
            return;
        }
        Period period = due.get().period();
        List<LocalDate> missing = new ArrayList<>();
        long line = 0;
        for (int i = 1; i < track.size(); i++) {
            LocalDate from = track.day(i - 1);
            if (from.isBefore(due.get().since())) {
                continue;
            }
            LocalDate to = track.day(i);
            long left = steps(period, from, to) - 1
                    - withoutValue.stream().filter(day -> day.isAfter(from) && day.isBefore(to)).count();
            for (long step = 1; step <= left; step++) {
                missing.add(after(period, from, step));
                line = line == 0 ? track.line(i) : line;
            }
        }
        if (!missing.isEmpty()) {
            findings.add(Defect.MISSING_PERIODS, track, line, missing,
                    Finding.counted(missing.size(), period.word()) + " without a value in a series of every "
                            + period.word() + ", those that begin on " + Finding.said(missing));
        }
    }

    /** What is promised, else what nearly all steps between the rows are; empty for days and for rows without a rhythm. */
    private static Optional<Due> due(Track track) {
        Optional<Due> promised = track.due().filter(due -> due.period() != Period.DAY);
        if (promised.isPresent() || track.due().isEmpty() || track.figure() == Track.Figure.FLOW) {
            return promised;
        }
        Period period = switch (track.rhythm()) {
            case WEEKLY -> Period.WEEK;
            case MONTHLY -> Period.MONTH;
            case QUARTERLY -> Period.QUARTER;
            case YEARLY -> Period.YEAR;
            case EVERY_DAY, WEEKDAYS, IRREGULAR -> Period.DAY;
        };
        if (period == Period.DAY) {
            return Optional.empty();
        }
        int regular = 0;
        for (int i = 1; i < track.size(); i++) {
            regular += steps(period, track.day(i - 1), track.day(i)) == 1 ? 1 : 0;
        }
        return regular >= REGULAR * (track.size() - 1)
                ? Optional.of(new Due(period, LocalDate.MIN))
                : Optional.empty();
    }

    /** How many periods later than that of one day another day's is. */
    private static long steps(Period period, LocalDate from, LocalDate to) {
        LocalDate a = begin(period, from);
        LocalDate b = begin(period, to);
        return switch (period) {
            case DAY -> ChronoUnit.DAYS.between(a, b);
            case WEEK -> ChronoUnit.WEEKS.between(a, b);
            case MONTH -> ChronoUnit.MONTHS.between(a, b);
            case QUARTER -> ChronoUnit.MONTHS.between(a, b) / 3;
            case YEAR -> ChronoUnit.YEARS.between(a, b);
        };
    }

    private static LocalDate begin(Period period, LocalDate day) {
        return switch (period) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The first day of the period that comes {@code steps} after that of a day. */
    private static LocalDate after(Period period, LocalDate day, long steps) {
        LocalDate begin = begin(period, day);
        return switch (period) {
            case DAY -> begin.plusDays(steps);
            case WEEK -> begin.plusWeeks(steps);
            case MONTH -> begin.plusMonths(steps);
            case QUARTER -> begin.plusMonths(3 * steps);
            case YEAR -> begin.plusYears(steps);
        };
    }
}
