package org.tidemark.ingest.vendor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidemark.ingest.DateOrder;
import org.tidemark.ingest.DayShape;
import org.tidemark.ingest.Dialect;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;

/**
 * The download of Macrotrends: a title, a disclaimer and an attribution, then date,open,high,low,close,volume with ISO days;
 * or, for a ratio, date, value with days such as 12/1/1927. Prices are adjusted for splits, not for dividends. The lines
 * above the table may have been removed.
 *
 * <p>A ratio is monthly and dated on the first of its month; it is known at the end, so that is the day it gets.
 */
public final class MacrotrendsCsv implements VendorFormat {
    @Override
    public String name() {
        return "macrotrends";
    }

    @Override
    public String shape() {
        return "perhaps a preamble, then date,open,high,low,close,volume or date, value with days such as 12/1/1927";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(
                Signature.atLeast("date", "open", "high", "low", "close", "volume").under("MacroTrends")
                        .dated("date", DayShape.ISO, DayShape.YEAR_LAST),
                Signature.exactly("date", " value").under("MacroTrends").dated("date", DayShape.ISO,
                        DayShape.YEAR_LAST),
                Signature.exactly("date", " value").dated("date", DayShape.YEAR_LAST));
    }

    @Override
    public Dialect dialect() {
        return Dialect.grouped(DateOrder.MDY);
    }

    @Override
    public Set<String> requiredOptions() {
        return Set.of(PriceColumns.SERIES);
    }

    @Override
    public Set<String> optionalOptions() {
        return PriceColumns.OPTIONS;
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        Optional<Row> record = sheet.next();
        while (record.isPresent() && !record.get().text(0).equalsIgnoreCase("date")) {
            record = sheet.next();
        }
        if (record.isEmpty()) {
            if (sheet.isSound()) {
                sheet.problem(Kind.HEADER, "no line begins with date", "download the file again as CSV");
            }
            return;
        }
        if (!sheet.header(record.get(), "date")) {
            return;
        }
        int dayField = sheet.at("date");
        if (sheet.findColumn("close").isPresent()) {
            PriceColumns.read(sheet, harvest, dayField, "close", "high", MacrotrendsCsv::day, Row::price);
        } else if (sheet.column("value").isPresent()) {
            PriceColumns.read(sheet, harvest, dayField, "value", "high", MacrotrendsCsv::day, Row::price);
        }
    }

    private static Optional<LocalDate> day(Row row, int field) {
        return row.text(field).indexOf('/') < 0 ? row.isoDay(field) : row.day(field);
    }
}
