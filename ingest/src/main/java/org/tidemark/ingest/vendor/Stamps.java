package org.tidemark.ingest.vendor;

import java.time.LocalDate;
import java.util.Optional;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Period;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;
import org.tidemark.model.TradingWeek;

/**
 * From the day that a row is stamped with to the day on which its figure is known.
 *
 * @param field  of the stamp
 * @param period that a row stands for
 * @param week   of the series, which says on which day a week ends
 */
record Stamps(int field, Period period, TradingWeek week) {
    static Stamps of(Sheet sheet, Harvest harvest, int field, TradingWeek week) {
        return new Stamps(field, sheet.period(field, harvest), week);
    }

    /** The last day of the row's period; a stamp that begins none is a fault. */
    Optional<LocalDate> known(Row row, Optional<LocalDate> stamp) {
        row.standsFor(period);
        if (stamp.isPresent() && !period.begins(stamp.get())) {
            row.refuse(Kind.DATE, field, stamp.get() + " does not begin a " + period.word()
                    + ", and each row stands for one", "correct the day, or write period: day for a daily file");
            return Optional.empty();
        }
        return stamp.map(first -> period.lastDay(first, week));
    }
}
