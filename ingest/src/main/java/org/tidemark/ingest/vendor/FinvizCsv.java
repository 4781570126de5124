package org.tidemark.ingest.vendor;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.tidemark.ingest.DayShape;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;
import org.tidemark.model.Fundamentals;

/**
 * A snapshot of the Finviz screener with parsed columns: ticker, sector, index, eps_(ttm), market_cap, as_of_date among many
 * others. An empty cell is a figure that the screener does not show.
 *
 * <p>The column index lists memberships apart by commas: RUT, S&amp;P 500, NDX, DJIA; S&amp;P 500 is SPX here.
 */
public final class FinvizCsv implements VendorFormat {
    @Override
    public String name() {
        return "finviz";
    }

    @Override
    public String shape() {
        return "a Finviz screen with ticker, sector, index, eps_(ttm), market_cap, as_of_date";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.atLeast("ticker", "sector", "index", "eps_(ttm)", "market_cap", "as_of_date")
                .dated("as_of_date",
                        DayShape.ISO)
                .onlyTheirs());
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (!sheet.header("ticker", "sector", "index", "eps_(ttm)", "market_cap", "as_of_date")) {
            return;
        }
        int tickerField = sheet.at("ticker");
        int sectorField = sheet.at("sector");
        int indexField = sheet.at("index");
        int epsField = sheet.at("eps_(ttm)");
        int capField = sheet.at("market_cap");
        int dayField = sheet.at("as_of_date");
        sheet.rows(row -> {
            Optional<LocalDate> day = row.day(dayField);
            if (day.isEmpty() || !row.isInScope(day.get())) {
                return;
            }
            Optional<String> ticker = row.requiredText(tickerField);
            Optional<String> sector = row.nameText(sectorField);
            OptionalDouble eps = shown(row, epsField);
            OptionalDouble marketCap = shown(row, capField);
            if (row.isSound()) {
                harvest.fundamentals(row, new Fundamentals(ticker.get(), day.get(), sector.get(),
                        indices(row.text(indexField)), eps, OptionalDouble.empty(), OptionalDouble.empty(),
                        OptionalDouble.empty(), marketCap));
            }
        });
    }

    private static OptionalDouble shown(Row row, int field) {
        return row.isBlank(field) || row.text(field).equals("-") ? OptionalDouble.empty() : row.number(field);
    }

    private static Set<String> indices(String text) {
        Set<String> ids = new LinkedHashSet<>();
        int start = 0;
        while (start < text.length()) {
            int comma = text.indexOf(',', start);
            int end = comma < 0 ? text.length() : comma;
            String name = text.substring(start, end).strip();
            if (!name.isEmpty() && !name.equals("-")) {
                ids.add(name.equals("S&P 500") ? "SPX" : name);
            }
            start = end + 1;
        }
        return ids;
    }
}
