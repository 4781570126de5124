package org.tidemark.app.schedule;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When editions are due. A pure value: the same periods for the same rule, whoever asks and whenever.
 *
 * <p>Each period of the {@link Cycle} has one day by its {@link DayRule} and is due {@code daysLater} days after that, at
 * {@code time} in {@code zone}. Where the clocks jump over that time it is due at the first instant after the jump; where they
 * pass it twice, the first time.
 *
 * @param daysLater 0 to 6 calendar days between the day of the rule and the day on which the edition is due
 * @param calendar  what a trading day is, and which closes there are
 * @param basis     how a period determines the day of its edition
 * @param patience  for how long a period is tried, from the first call that finds it due
 * @param catchUp   how late, after its due instant, a period may still be begun; empty for until the next one is due
 * @param since     periods whose rule gives an earlier day are none; empty when the first call decides
 */
public record Schedule(Cycle cycle, DayRule rule, int daysLater, LocalTime time, ZoneId zone, MarketCalendar calendar,
        Basis basis, Duration patience, Optional<Duration> catchUp, Optional<LocalDate> since) {

    /** How a period determines the day of its edition. */
    public enum Basis {
        /** The last trading day whose close is known at the due instant. */
        LAST_CLOSE,
        /** The last trading day before the calendar period begins: a report on the month that is over. */
        PREVIOUS_PERIOD
    }

    /** Within a week, so that the weekly edition of one week is due before that of the next. */
    public static final int MOST_DAYS_LATER = 6;

    public Schedule {
        requireNonNull(rule, "rule");
        requireNonNull(time, "time");
        requireNonNull(zone, "zone");
        if (daysLater < 0 || daysLater > MOST_DAYS_LATER) {
            throw new IllegalArgumentException(daysLater + " days later; 0 to " + MOST_DAYS_LATER + " are possible");
        }
        if (!patience.isPositive() || catchUp.isPresent() && !catchUp.get().isPositive()) {
            throw new IllegalArgumentException("patience " + patience + ", catch-up " + catchUp
                    + ": both must be longer than nothing");
        }
    }

    /** The newest period that is due at {@code now}. */
    public Period newestDue(Instant now) {
        // an edition is never due before the day of its rule, so nothing after the period of today can be
        LocalDate first = cycle.first(now.atZone(zone).toLocalDate());
        Period period = beginning(first);
        while (period.due().isAfter(now)) {
            first = cycle.first(first.minusDays(1));
            period = beginning(first);
        }
        return period;
    }

    /** The period after {@code period}. */
    public Period after(Period period) {
        return beginning(cycle.next(first(period)));
    }

    /** The period before {@code period}. */
    public Period before(Period period) {
        return beginning(cycle.first(first(period).minusDays(1)));
    }

    /** The first period that is not yet due at {@code now} and that {@code since} does not leave out. */
    public Period next(Instant now) {
        Period next = after(newestDue(now));
        while (!counts(next)) {
            next = after(next);
        }
        return next;
    }

    /** The period with an id; empty when this schedule has none of that name. */
    public Optional<Period> named(String id) {
        return cycle.first(id).map(this::beginning);
    }

    /** Periods that became due after {@code from} and not after {@code until}, oldest first. */
    public List<Period> due(Instant from, Instant until) {
        List<Period> due = new ArrayList<>();
        for (Period period = newestDue(until); period.due().isAfter(from) && counts(period); period = before(period)) {
            due.addFirst(period);
        }
        return due;
    }

    /** Whether {@code since} lets a period count. */
    public boolean counts(Period period) {
        return since.isEmpty() || !day(first(period)).isBefore(since.get());
    }

    private LocalDate first(Period period) {
        return cycle.first(period.id()).orElseThrow(
                () -> new IllegalArgumentException(period.id() + " is no period of a schedule by " + cycle));
    }

    private LocalDate day(LocalDate first) {
        return rule.in(first, cycle.next(first), calendar);
    }

    private Period beginning(LocalDate first) {
        Instant due = instant(day(first).plusDays(daysLater).atTime(time), zone);
        LocalDate asOf = switch (basis) {
            case LAST_CLOSE -> calendar.lastClosedAt(due);
            case PREVIOUS_PERIOD -> calendar.openAtOrBefore(first.minusDays(1));
        };
        return new Period(cycle.id(first), due, asOf);
    }

    /** What a clock on the wall means where it may jump. */
    static Instant instant(LocalDateTime wall, ZoneId zone) {
        ZoneOffsetTransition jump = zone.getRules().getTransition(wall);
        return jump != null && jump.isGap()
                ? jump.getInstant()
                : wall.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
