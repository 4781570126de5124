package org.tidemark.ingest.vendor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidemark.ingest.DayShape;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;
import org.tidemark.ingest.calendar.Market;

/**
 * The export of CoinGecko: snapped_at,price,market_cap,total_volume.
 *
 * <p>A stamp "2026-01-31 00:00:00 UTC" is the price at the start of that day, which everybody else calls the close of the
 * day before; so a row is dated a day earlier than it says. Ten minutes after midnight are forgiven; a row stamped within a
 * day is no close and is refused: the export ends with one.
 *
 * <p>That holds since 2018-01-30. Until the day before, snapshots were taken in the last hour of a day and are stamped with
 * that day, mostly as 00:00:00 (two of 2017 say 23:29:55 and 23:39:21): up to there the prices are the closes that other vendors
 * have on the day of the stamp, from there on those of the day before. The row of 2018-01-30 gives that day's eve a second
 * time and is left outside.
 */
public final class CoinGeckoCsv implements VendorFormat {
    /** From this stamp on the price is that of the start of the day. */
    private static final LocalDate FIRST_AT_MIDNIGHT = LocalDate.of(2018, 1, 30);

    @Override
    public String name() {
        return "coingecko";
    }

    @Override
    public String shape() {
        return "snapped_at,price,market_cap,total_volume; 2026-01-31 00:00:00 UTC";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.exactly("snapped_at", "price", "market_cap", "total_volume")
                .dated("snapped_at", DayShape.STAMP).onlyTheirs());
    }

    @Override
    public Set<String> requiredOptions() {
        return Set.of(PriceColumns.SERIES);
    }

    @Override
    public Set<String> optionalOptions() {
        return Set.of(PriceColumns.COLUMN);
    }

    @Override
    public Market market() {
        return Market.COINS;
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (sheet.header("snapped_at", "price")) {
            PriceColumns.read(sheet, harvest, sheet.at("snapped_at"), "price", "price", CoinGeckoCsv::day, Row::level);
        }
    }

    private static Optional<LocalDate> day(Row row, int field) {
        Optional<LocalDate> stamp = row.stampDay(field);
        if (stamp.isEmpty()) {
            return stamp;
        }
        boolean late = stamp.get().isBefore(FIRST_AT_MIDNIGHT);
        boolean midnight = row.text(field).startsWith("00:0", 11);
        if (!midnight && !(late && row.text(field).startsWith("23:", 11))) {
            row.refuse(Kind.DATE, field, row.text(field) + " is within a day, so its price is no close",
                    "delete the row, or allow date");
            return Optional.empty();
        }
        if (stamp.get().equals(FIRST_AT_MIDNIGHT)) {
            return Optional.empty();
        }
        return late ? stamp : stamp.map(start -> start.minusDays(1));
    }
}
