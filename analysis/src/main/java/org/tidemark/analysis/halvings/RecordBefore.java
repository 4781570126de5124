package org.tidemark.analysis.halvings;

import java.time.LocalDate;
import java.util.Optional;

import org.tidemark.model.Frequency;
import org.tidemark.model.Outcome;
import org.tidemark.model.Phrase;
import org.tidemark.model.PriceSeries;
import org.tidemark.model.Quantity;
import org.tidemark.model.Quantity.Term;

/**
 * Whether a record came before a halving: a close in the 365 days before its day, strictly above every earlier one, the
 * first such after at least so many calendar months. The first one counts when there are several.
 *
 * <p>By daily close where every record is held. By the last close of each week (Monday to Sunday) where the series is
 * weekly: a statement about weekly closes, which the method says, because a record between two of them would not be seen.
 *
 * @param day    of that record, or the reason there is none
 * @param method key of the definition that was used
 */
record RecordBefore(Outcome<Term> outcome, Outcome<LocalDate> day, String method) {
    private static final String DAILY = "record-before-halving-daily";
    private static final String WEEKLY = "record-before-halving-weekly";
    private static final int YEAR = 365;

    static RecordBefore of(Outcome<PriceSeries> series, LocalDate halving, int months) {
        String method = series.optional().filter(closes -> closes.sampling().everyRecord()).isPresent()
                ? DAILY
                : WEEKLY;
        Outcome<PriceSeries> usable = series.flatMap(closes -> usable(closes, halving));
        Outcome<Optional<LocalDate>> found = usable.map(closes -> find(closes, halving, months, method.equals(WEEKLY)));
        return new RecordBefore(found.map(day -> new Term(day.isPresent() ? "yes" : "no")),
                found.flatMap(day -> day.map(Outcome::computed).orElseGet(
                        () -> Outcome.unavailable(Phrase.of("reason.no-record-before", "day", halving)))),
                method);
    }

    private static Outcome<PriceSeries> usable(PriceSeries closes, LocalDate halving) {
        LocalDate yearBefore = halving.minusDays(YEAR);
        if (closes.indexAtOrBefore(yearBefore) < 0) {
            return Outcome.unavailable(closes.isEmpty()
                    ? Phrase.of("reason.no-closes", "series", closes.id())
                    : Phrase.of("reason.starts-later", "series", closes.id(), "day", yearBefore, "first",
                            closes.day(0)));
        }
        boolean weekly = closes.sampling().regular() == Frequency.WEEKLY
                && !closes.sampling().regularSince().isAfter(yearBefore);
        return closes.sampling().everyRecord() || weekly
                ? Outcome.computed(closes)
                : Outcome.unavailable(Phrase.of("reason.records-not-held", "series", closes.id()));
    }

    private static Optional<LocalDate> find(PriceSeries closes, LocalDate halving, int months, boolean weekly) {
        int end = closes.indexAtOrBefore(halving.minusDays(1));
        int last = -1;
        for (int i = 0; i <= end; i++) {
            boolean regular = !weekly || i + 1 == closes.size() || week(closes, i) != week(closes, i + 1);
            if (!regular || last >= 0 && closes.level(i) <= closes.level(last)) {
                continue;
            }
            LocalDate day = closes.day(i);
            if (last >= 0 && !day.isBefore(halving.minusDays(YEAR))
                    && !closes.day(last).plusMonths(months).isAfter(day)) {
                return Optional.of(day);
            }
            last = i;
        }
        return Optional.empty();
    }

    private static long week(PriceSeries closes, int i) {
        return Math.floorDiv(closes.epochDay(i) + 3, 7); // 1970-01-01 was a Thursday; weeks begin on Monday
    }
}
