package org.tidemark.analysis.breakouts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.tidemark.model.Curve;
import org.tidemark.model.Fact;
import org.tidemark.model.Findings;

/**
 * The breakouts of an index and what followed them, in the roles a section needs.
 *
 * @param parameters what was asked
 * @param state      where the index stands on the as-of day
 * @param events     events by close and {@link BreakoutParameters#mainMonths()}, oldest first; empty when there are none or
 *                   the series cannot show them (then {@link State#state()} carries the reason)
 * @param rules      counts and event days for every number of months, by close first, then by intraday high
 * @param followers  the summary over all events, in the order of {@link BreakoutParameters#followers()}
 * @param index      closes of the index since {@link BreakoutParameters#chartFrom()}, x in epoch days
 * @param recordLine the running record over the same days: the highest close up to each, a line to draw in steps
 * @param facts      all of them, each once
 */
public record Breakouts(BreakoutParameters parameters, State state, List<Event> events, List<Rule> rules,
        List<Follower> followers, Optional<Curve> index, Optional<Curve> recordLine,
        List<Fact> facts) implements Findings {
    /** With fewer cases the verdict is that nothing can be told. */
    public static final int CASES_NEEDED = VerdictRule.EVENTS_NEEDED;

    public Breakouts {
        events = List.copyOf(events);
        rules = List.copyOf(rules);
        followers = List.copyOf(followers);
        facts = List.copyOf(facts);
    }

    /** The newest event. */
    public Optional<Event> latest() {
        return events.isEmpty() ? Optional.empty() : Optional.of(events.getLast());
    }

    /** The event before the newest. */
    public Optional<Event> previous() {
        return events.size() < 2 ? Optional.empty() : Optional.of(events.get(events.size() - 2));
    }

    /** The rows of one basis, in the order of {@link BreakoutParameters#months()}. */
    public List<Rule> rules(RecordBasis basis) {
        return rules.stream().filter(rule -> rule.basis() == basis).toList();
    }

    /**
     * Where the index stands.
     *
     * @param atRecord         the as-of close is the highest so far
     * @param state            term {@code at-record} or {@code below-record}
     * @param record           highest close so far
     * @param recordDay        its day
     * @param daysSinceRecord  calendar days from it to the as-of day; 0 at a record
     * @param distance         as-of close over the record, less 1; 0 at a record
     * @param recordsSince     first day of the data: an older, higher close is not known
     */
    public record State(boolean atRecord, Fact state, Fact record, Fact recordDay, Fact daysSinceRecord, Fact distance,
            Fact recordsSince) {}

    /**
     * One breakout by close.
     *
     * @param date                    for telling events apart; print {@code day}
     * @param level                   the close that is the new record
     * @param previousRecordDay       day of the record it broke
     * @param previousRecord          level of that record
     * @param daysSincePreviousRecord calendar days without a record
     * @param highSince               highest close from the event until the next event, or until the as-of day
     * @param highSinceReturn         that high over the event's close, less 1
     * @param after                   what followed, in the order of the followers
     */
    public record Event(LocalDate date, Fact day, Fact level, Fact previousRecordDay, Fact previousRecord,
            Fact daysSincePreviousRecord, Fact highSince, Fact highSinceReturn, List<After> after) {
        public Event {
            after = List.copyOf(after);
        }
    }

    /**
     * One follower after one event.
     *
     * @param follower series id
     * @param alive    term {@code yes} or {@code no}: it had a close on or before the day of the event
     * @param status   term: {@code used} when every horizon is measured, {@code still-running} when one lies ahead,
     *                 {@code out-of-data} when a close that is needed is missing
     * @param horizons ascending
     * @param path     x: days since the event (0 to the longest horizon), y: multiple of the close of the event's day
     */
    public record After(String follower, Fact alive, Fact status, List<AfterDays> horizons, Optional<Curve> path) {
        public After {
            horizons = List.copyOf(horizons);
        }
    }

    /**
     * One return after one event.
     *
     * @param days   horizon in calendar days
     * @param change close of the last day over the close of the event's day, less 1; or the reason there is none
     * @param status term {@code used}, {@code still-running} or {@code out-of-data}
     */
    public record AfterDays(int days, Fact change, Fact status) {}

    /**
     * How many events one rule finds.
     *
     * @param count  all of them
     * @param inLife those during each follower's life, in the order of the followers
     * @param days   the days of the events, oldest first
     */
    public record Rule(RecordBasis basis, int months, Fact count, List<Fact> inLife, List<Fact> days) {
        public Rule {
            inLife = List.copyOf(inLife);
            days = List.copyOf(days);
        }
    }

    /**
     * All events of one follower together.
     *
     * @param follower series id
     * @param verdict  on "it does better after a breakout than on other days"; the rule is {@link VerdictRule}
     * @param since    first day of its data
     * @param horizons ascending
     */
    public record Follower(String follower, Fact verdict, Fact since, List<Horizon> horizons) {
        public Follower {
            horizons = List.copyOf(horizons);
        }
    }

    /**
     * The returns of one horizon over all events, beside what other days gave. Every fact carries n as sample size.
     *
     * @param days               calendar days
     * @param count              events with a return at this horizon
     * @param positive           how many of them are above zero
     * @param median             of the returns
     * @param lowest             of the returns
     * @param highest            of the returns
     * @param baseMedian         median return from every regular day on which index and follower had data
     * @param basePositive       share of those above zero
     * @param baseMedianSince    the same from the first event in the life of the follower on
     * @param basePositiveSince  the same from the first event in the life of the follower on
     * @param placebo            share of random samples of as many days whose median is at least the observed
     * @param sign               chance of at least so many gains if each had the base rate's share of gains
     * @param verdict            of this horizon alone
     */
    public record Horizon(int days, Fact count, Fact positive, Fact median, Fact lowest, Fact highest, Fact baseMedian,
            Fact basePositive, Fact baseMedianSince, Fact basePositiveSince, Fact placebo, Fact sign, Fact verdict) {}
}
