package org.tidemark.ingest.vendor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;
import org.tidemark.model.Fundamentals;

/**
 * Members of the S&amp;P 500 with figures: Symbol,Name,Sector,Price,Price/Earnings,Dividend Yield,Earnings/Share,…,Market
 * Cap,EBITDA,…. No day stands in the file, so option {@code day} must give it; option {@code index} names the index, SPX if
 * it is left out. An empty cell is a figure that the source does not show; EBITDA is no EBIT and is not read as one.
 */
public final class ConstituentsCsv implements VendorFormat {
    @Override
    public String name() {
        return "constituents";
    }

    @Override
    public String shape() {
        return "Symbol,Name,Sector,Price,Price/Earnings,Dividend Yield,Earnings/Share,…,Market Cap; no day inside";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.atLeast("Symbol", "Name", "Sector", "Earnings/Share", "Market Cap").onlyTheirs());
    }

    @Override
    public Set<String> requiredOptions() {
        return Set.of(SnapshotDay.OPTION);
    }

    @Override
    public Set<String> optionalOptions() {
        return Set.of("index");
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (!sheet.header("Symbol", "Sector", "Earnings/Share", "Market Cap")) {
            return;
        }
        Optional<LocalDate> day = SnapshotDay.of(sheet, harvest);
        if (day.isEmpty()) {
            return;
        }
        Set<String> indices = Set.of(sheet.option("index").orElse("SPX"));
        int symbolField = sheet.at("Symbol");
        int sectorField = sheet.at("Sector");
        int epsField = sheet.at("Earnings/Share");
        int capField = sheet.at("Market Cap");
        sheet.rows(row -> {
            Optional<String> symbol = row.requiredText(symbolField);
            Optional<String> sector = row.nameText(sectorField);
            OptionalDouble eps = shown(row, epsField);
            OptionalDouble marketCap = shown(row, capField);
            if (row.isSound()) {
                harvest.fundamentals(row,
                        new Fundamentals(symbol.orElseThrow(), day.get(), sector.orElseThrow(), indices,
                                eps, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
                                marketCap));
            }
        });
    }

    private static OptionalDouble shown(Row row, int field) {
        return row.isBlank(field) ? OptionalDouble.empty() : row.number(field);
    }
}
