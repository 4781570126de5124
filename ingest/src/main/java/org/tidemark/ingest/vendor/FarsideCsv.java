package org.tidemark.ingest.vendor;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.tidemark.ingest.Blank;
import org.tidemark.ingest.DateOrder;
import org.tidemark.ingest.DayShape;
import org.tidemark.ingest.Dialect;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Nearest;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;
import org.tidemark.ingest.calendar.Market;

/**
 * The table of Farside Investors: Date, one column for each fund, Total; net flows by day in millions of US dollars.
 *
 * <p>A fund's column name is its id; the column Total, if the file has one, needs a name of its own from option
 * {@code total}, because the sum over funds is no fund. Option {@code funds} names the columns that are wanted, apart by
 * blanks ({@code none} for the total only). An empty cell or a dash is no figure, 0.0 is no flow. The rows Total, Average,
 * Maximum and Minimum under the table are outside.
 */
public final class FarsideCsv implements VendorFormat {
    private static final Set<String> SUMMARIES = Set.of("Total", "Average", "Maximum", "Minimum");
    private static final int LONGEST_TICKER = 10;
    /** Figures are in millions: six places to shift the point. */
    private static final int MILLIONS = 6;

    @Override
    public String name() {
        return "farside";
    }

    @Override
    public String shape() {
        return "Date such as 11 Jan 2024, one column for each fund in millions of US dollars, Total";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.atLeast("Date", "Total").dated("Date", DayShape.MONTH_NAME).onlyTheirs());
    }

    @Override
    public Dialect dialect() {
        return Dialect.grouped(DateOrder.ISO);
    }

    @Override
    public Set<String> optionalOptions() {
        return Set.of("total", "funds");
    }

    @Override
    public Market market() {
        return Market.NEW_YORK;
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (!sheet.header("Date")) {
            return;
        }
        int dayField = sheet.at("Date");
        Map<Integer, String> funds = funds(sheet, dayField);
        if (sheet.isSound()) {
            List<Integer> figures = IntStream.range(0, sheet.columns().size()).filter(field -> field != dayField)
                    .boxed().toList();
            sheet.rows(row -> row(harvest, row, dayField, funds, figures));
        }
    }

    /** The columns to read, with the id of the fund in each. */
    private static Map<Integer, String> funds(Sheet sheet, int dayField) {
        OptionalInt total = sheet.findColumn("Total");
        Optional<Set<String>> wanted = sheet.words("funds");
        List<String> columns = sheet.columns();
        Map<Integer, String> funds = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            boolean fund = i != dayField && !(total.isPresent() && i == total.getAsInt());
            if (fund && columns.indexOf(columns.get(i)) != i) {
                sheet.problem(Kind.HEADER, 1, i + 1, "column '" + columns.get(i) + "' is there twice", "keep one");
            }
            if (fund && !isTicker(columns.get(i))) {
                sheet.problem(Kind.HEADER, sheet.headerLine(), i + 1,
                        "column '" + Blank.shorten(columns.get(i)) + "' names no fund",
                        "write its ticker: capitals and digits, ten at most");
            }
            if (fund && (wanted.isEmpty() || wanted.get().contains(columns.get(i)))) {
                funds.put(i, columns.get(i));
            }
        }
        for (String name : wanted.orElse(Set.of())) {
            if (!name.equals("none") && !funds.containsValue(name)) {
                sheet.problem(Kind.HEADER, "no column '" + name + "', found " + columns, "correct the option funds"
                        + Nearest.of(name, columns).map(near -> ", perhaps '" + near + "'").orElse(""));
            }
        }
        if (total.isPresent() && sheet.option("total").isPresent()) {
            funds.put(total.getAsInt(), sheet.requiredOption("total"));
        } else if (sheet.option("total").isPresent()) {
            sheet.column("Total");
        }
        if (funds.isEmpty() && sheet.isSound()) {
            sheet.problem(Kind.CONFIG, "no column is wanted",
                    "name the total with the option total, or funds with funds");
        }
        return funds;
    }

    private static boolean isTicker(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_TICKER
                && name.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-');
    }

    private static void row(Harvest harvest, Row row, int dayField, Map<Integer, String> funds,
            List<Integer> figures) {
        if (SUMMARIES.contains(row.text(dayField))) {
            return;
        }
        Optional<LocalDate> day = row.dayMonthYear(dayField);
        if (day.isEmpty() || !row.areFigures(figures, "-")) {
            return;
        }
        funds.forEach((field, fund) -> {
            if (row.isMissing(field, "-")) {
                return;
            }
            OptionalDouble usd = row.grouped(field, -MILLIONS);
            if (usd.isPresent()) {
                harvest.flow(row, fund, day.get(), day.get(), usd.getAsDouble(), field);
            }
        });
    }
}
