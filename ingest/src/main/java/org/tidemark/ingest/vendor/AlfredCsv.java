package org.tidemark.ingest.vendor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.tidemark.ingest.DayShape;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;
import org.tidemark.model.RateSeries;

/**
 * Vintages of one series, as ALFRED (Federal Reserve Bank of St. Louis) gives them: date, realtime_start, perhaps
 * realtime_end, and value. A row says what was published on its realtime_start about its date.
 *
 * <p>As of a day the latest vintage that was out on it counts for each date; later ones are outside. Without an as-of day the
 * newest counts. A row that a later vintage of the file replaces stays counted as kept.
 */
public final class AlfredCsv implements VendorFormat {
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
        if (series.isPresent()) {
            PriceColumns.series(sheet, harvest, series.get())
                    .ifPresent(id -> sheet.rows(row -> vintage(sheet, row, field)
                            .ifPresent(known -> level(sheet, harvest, row, id, known, field))));
        } else {
            DatedValues.kind(sheet).ifPresent(kind -> sheet.rows(row -> vintage(sheet, row, field)
                    .ifPresent(known -> rate(harvest, row, rate.get(), kind, known, field))));
        }
    }

    /** A date and the day from which something was known about it; nothing when it was not known yet or has no value. */
    private record Vintage(LocalDate day, LocalDate since) {}

    private static Optional<Vintage> vintage(Sheet sheet, Row row, int field) {
        Optional<LocalDate> day = row.day(sheet.at("date"));
        Optional<LocalDate> since = row.day(sheet.at("realtime_start"));
        if (day.isEmpty() || since.isEmpty()) {
            return Optional.empty();
        }
        if (since.get().isBefore(day.get())) {
            row.refuse(Kind.DATE, sheet.at("realtime_start"),
                    since.get() + " is before " + day.get() + ", the day that it is about",
                    "a figure is published after the day or period it describes");
            return Optional.empty();
        }
        boolean known = row.isInScope(day.get()) && row.isInScope(since.get());
        return known && !row.isBlank(field) && !row.text(field).equals(".")
                ? Optional.of(new Vintage(day.get(), since.get()))
                : Optional.empty();
    }

    private static void level(Sheet sheet, Harvest harvest, Row row, String id, Vintage known, int field) {
        OptionalDouble level = row.level(field);
        if (level.isPresent()) {
            harvest.close(row, id, known.day(), known.since(), sheet.at("date"), level.getAsDouble(), field);
        }
    }

    private static void rate(Harvest harvest, Row row, String id, RateSeries.Kind kind, Vintage known, int field) {
        LocalDate until = kind == RateSeries.Kind.MONTHLY_MEAN
                ? known.day().withDayOfMonth(known.day().lengthOfMonth())
                : known.day();
        OptionalDouble fraction = row.percent(field);
        if (fraction.isPresent()) {
            harvest.rate(row, id, kind, known.day(), until, known.since(), fraction.getAsDouble(), field);
        }
    }
}
