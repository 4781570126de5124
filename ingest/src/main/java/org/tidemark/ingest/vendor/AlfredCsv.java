package org.tidemark.ingest.vendor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.tidemark.ingest.Blank;
import org.tidemark.ingest.DayShape;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Nearest;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;
import org.tidemark.model.RateSeries;

/**
 * Vintages of one series, as ALFRED (Federal Reserve Bank of St. Louis) gives them: date, realtime_start, perhaps
 * realtime_end, and value. A row says what was published on its realtime_start about its date, and that it stood up to its
 * realtime_end, itself inside (9999-12-31: it still stands).
 *
 * <p>As of a day the latest vintage that was out on it counts for each date; later ones are outside. Without an as-of day the
 * newest counts. A vintage without a value, or one that ended before the day and was followed by none, takes the figure back:
 * nothing is known about its date then. A row that a later vintage of the file replaces stays counted as kept.
 */
public final class AlfredCsv implements VendorFormat {
    private static final List<String> BESIDE_VALUE = List.of("date", "realtime_start", "realtime_end");
    /** The realtime_end of a figure that still stands. */
    private static final String STANDS = "9999-12-31";

    @Override
    public String name() {
        return "alfred";
    }

    @Override
    public String shape() {
        return "date,realtime_start,value: what was known about a date from a day on";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(
                Signature.exactly("date", "realtime_start", "value").dated("date", DayShape.ISO).onlyTheirs(),
                Signature.exactly("date", "realtime_start", "realtime_end", "value").dated("date", DayShape.ISO)
                        .onlyTheirs());
    }

    @Override
    public Set<String> optionalOptions() {
        return DatedValues.OPTIONS;
    }

    @Override
    public boolean hasVintages() {
        return true;
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (!sheet.header("date", "realtime_start")) {
            return;
        }
        Optional<String> series = sheet.option("series");
        Optional<String> rate = sheet.option("rate");
        if (series.isPresent() == rate.isPresent()) {
            sheet.problem(Kind.CONFIG, "the input needs either the option series or the option rate",
                    "write series for levels, rate for an interest rate in percent");
            return;
        }
        OptionalInt value = sheet.column(sheet.option("column").orElse("value"));
        if (value.isEmpty()) {
            return;
        }
        int field = value.getAsInt();
        if (!hasOnlyKnownColumns(sheet, field)) {
            return;
        }
        if (series.isPresent()) {
            PriceColumns.series(sheet, harvest, series.get())
                    .ifPresent(id -> sheet.rows(row -> vintage(sheet, row, field)
                            .ifPresent(known -> level(sheet, harvest, row, id, known, field))));
        } else {
            DatedValues.kind(sheet).ifPresent(kind -> sheet.rows(row -> vintage(sheet, row, field)
                    .ifPresent(known -> rate(harvest, row, rate.get(), kind, known, sheet.at("date"), field))));
        }
    }

    /** A realtime_end under a name that nobody knows would leave figures standing that were taken back. */
    private static boolean hasOnlyKnownColumns(Sheet sheet, int valueField) {
        for (int i = 0; i < sheet.columns().size(); i++) {
            int field = i;
            if (i != valueField
                    && BESIDE_VALUE.stream().noneMatch(name -> sheet.findColumn(name).orElse(-1) == field)) {
                String name = Blank.shorten(sheet.columns().get(i));
                sheet.problem(Kind.HEADER, sheet.headerLine(), i + 1,
                        "column '" + name + "' is none of a table of vintages", "delete it, or write one of "
                                + BESIDE_VALUE + Nearest.of(name, BESIDE_VALUE).map(near -> ", perhaps '" + near + "'")
                                        .orElse(""));
            }
        }
        return sheet.isSound();
    }

    /**
     * What a row says about a date.
     *
     * @param since    the day from which it was known
     * @param goneFrom the day from which it is known no more, unless a later vintage says otherwise; empty while it stands
     */
    private record Vintage(LocalDate day, LocalDate since, boolean hasValue, Optional<LocalDate> goneFrom) {}

    /** Empty when the row is faulty or was not published yet. */
    private static Optional<Vintage> vintage(Sheet sheet, Row row, int field) {
        Optional<LocalDate> day = row.day(sheet.at("date"));
        Optional<LocalDate> since = row.day(sheet.at("realtime_start"));
        OptionalInt endField = sheet.findColumn("realtime_end");
        Optional<LocalDate> end = endField.isEmpty() || row.text(endField.getAsInt()).equals(STANDS)
                ? Optional.empty()
                : row.day(endField.getAsInt());
        if (day.isEmpty() || since.isEmpty() || !row.isSound()) {
            return Optional.empty();
        }
        if (since.get().isBefore(day.get())) {
            row.refuse(Kind.DATE, sheet.at("realtime_start"),
                    since.get() + " is before " + day.get() + ", the day that it is about",
                    "a figure is published after the day or period it describes");
            return Optional.empty();
        }
        if (end.isPresent() && end.get().isBefore(since.get())) {
            row.refuse(Kind.DATE, endField.getAsInt(), end.get() + " is before " + since.get() + ", the realtime_start",
                    "write the last day on which the figure stood, or " + STANDS);
            return Optional.empty();
        }
        if (!row.isInScope(day.get()) || !row.isKnown(since.get())) {
            return Optional.empty();
        }
        boolean hasValue = !row.isMissing(field, ".");
        return Optional.of(new Vintage(day.get(), since.get(), hasValue,
                end.map(last -> last.plusDays(1)).filter(row::isKnown)));
    }

    private static void level(Sheet sheet, Harvest harvest, Row row, String id, Vintage known, int field) {
        if (!known.hasValue()) {
            harvest.closeWithdrawn(row, id, known.day(), known.since());
            return;
        }
        OptionalDouble level = row.level(field);
        if (level.isPresent()) {
            harvest.close(row, id, known.day(), known.since(), sheet.at("date"), level.getAsDouble(), field);
            known.goneFrom().ifPresent(gone -> harvest.closeWithdrawn(row, id, known.day(), gone));
        }
    }

    private static void rate(Harvest harvest, Row row, String id, RateSeries.Kind kind, Vintage known, int dayField,
            int field) {
        if (!known.hasValue()) {
            harvest.rateWithdrawn(row, id, kind, known.day(), known.since());
            return;
        }
        Optional<LocalDate> until = DatedValues.lastDay(row, id, kind, dayField, known.day());
        if (until.isEmpty()) {
            return;
        }
        OptionalDouble fraction = row.percent(field);
        if (fraction.isPresent()) {
            harvest.rate(row, id, kind, known.day(), until.get(), known.since(), fraction.getAsDouble(), field);
            known.goneFrom().ifPresent(gone -> harvest.rateWithdrawn(row, id, kind, known.day(), gone));
        }
    }
}
