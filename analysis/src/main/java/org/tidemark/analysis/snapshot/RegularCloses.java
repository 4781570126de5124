package org.tidemark.analysis.snapshot;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.tidemark.model.Frequency;
import org.tidemark.model.Outcome;
import org.tidemark.model.Phrase;
import org.tidemark.model.PriceSeries;
import org.tidemark.model.Quote;
import org.tidemark.model.TradingWeek;

/**
 * Closes on a regular calendar, without the irregular days that a sparse series also holds.
 *
 * <p>A week ends on Friday on an exchange and on Sunday where every day is traded; a month ends on its last day. The close of
 * a period is the one that stands for its last day ({@link PriceSeries#asOf}), and only periods that are over count.
 *
 * @param quotes one more than there are returns, in order of time
 */
record RegularCloses(Frequency frequency, List<Quote> quotes) {
    /** The longest span without trading on a New York exchange since 1933: 2001-09-10 to 2001-09-17. */
    private static final int LONGEST_CLOSING_DAYS = 7;

    RegularCloses {
        quotes = List.copyOf(quotes);
    }

    Quote first() {
        return quotes.getFirst();
    }

    Quote last() {
        return quotes.getLast();
    }

    int returns() {
        return quotes.size() - 1;
    }

    double[] logReturns() {
        double[] returns = new double[returns()];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = Math.log(quotes.get(i + 1).level() / quotes.get(i).level());
        }
        return returns;
    }

    /** The last {@code years} years at the finest spacing that the series promises to be complete. */
    static Outcome<RegularCloses> finest(PriceSeries series, int years, LocalDate asOf) {
        Frequency finest = series.sampling().regular();
        Outcome<RegularCloses> closes = finest == Frequency.DAILY
                ? days(series, years, asOf)
                : periods(series, finest, years * finest.periodsPerYear(series.week()), asOf);
        return closes.flatMap(found -> found.first().day().isBefore(series.sampling().regularSince())
                ? Outcome.unavailable(
                        Phrase.of("reason.sparse-before", "series", series.id(), "day", found.first().day(),
                                "since", series.sampling().regularSince()))
                : Outcome.computed(found));
    }

    private static Outcome<RegularCloses> days(PriceSeries series, int years, LocalDate asOf) {
        return series.asOf(asOf.minusYears(years)).flatMap(from -> series.asOf(asOf).flatMap(to -> {
            int longest = series.week() == TradingWeek.EXCHANGE ? LONGEST_CLOSING_DAYS : series.week().staleAfterDays();
            int last = series.indexAtOrBefore(asOf);
            List<Quote> quotes = new ArrayList<>();
            for (int i = series.indexAtOrBefore(from.day()); i <= last; i++) {
                if (!quotes.isEmpty() && series.epochDay(i) - series.epochDay(i - 1) > longest) {
                    return Outcome
                            .unavailable(Phrase.of("reason.gap", "series", series.id(), "from", series.day(i - 1), "to",
                                    series.day(i)));
                }
                quotes.add(series.quote(i));
            }
            return Outcome.computed(new RegularCloses(Frequency.DAILY, quotes));
        }));
    }

    /** The last {@code returns} weeks or months that are over on {@code asOf}; the reason if one of them has no close. */
    static Outcome<RegularCloses> periods(PriceSeries series, Frequency frequency, int returns, LocalDate asOf) {
        List<Quote> quotes = new ArrayList<>();
        LocalDate end = lastEnd(frequency, series.week(), asOf);
        for (int i = 0; i <= returns; i++) {
            switch (series.asOf(end)) {
                case Outcome.Computed<Quote>(Quote quote) -> quotes.add(quote);
                case Outcome.Unavailable<Quote>(Phrase reason) -> {
                    return Outcome.unavailable(reason);
                }
            }
            end = frequency == Frequency.WEEKLY ? end.minusWeeks(1) : YearMonth.from(end).minusMonths(1).atEndOfMonth();
        }
        Collections.reverse(quotes);
        return Outcome.computed(new RegularCloses(frequency, quotes));
    }

    private static LocalDate lastEnd(Frequency frequency, TradingWeek week, LocalDate asOf) {
        boolean exchange = week == TradingWeek.EXCHANGE;
        if (frequency == Frequency.WEEKLY) {
            return asOf.with(TemporalAdjusters.previousOrSame(exchange ? DayOfWeek.FRIDAY : DayOfWeek.SUNDAY));
        }
        LocalDate monthEnd = YearMonth.from(asOf).atEndOfMonth();
        // An exchange month is over with its last weekday, also when that is not the last of the month.
        LocalDate over = exchange && monthEnd.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()
                ? monthEnd.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY))
                : monthEnd;
        return asOf.isBefore(over) ? YearMonth.from(asOf).minusMonths(1).atEndOfMonth() : monthEnd;
    }
}
