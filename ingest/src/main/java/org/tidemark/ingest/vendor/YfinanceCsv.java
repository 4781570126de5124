package org.tidemark.ingest.vendor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;

/**
 * A table of the Python package yfinance as pandas saves it, under three header lines: Price and the column names, Ticker and
 * the symbol in each column, Date and nothing. One symbol in a file.
 */
public final class YfinanceCsv implements VendorFormat {
    @Override
    public String name() {
        return "yfinance";
    }

    @Override
    public String shape() {
        return "three header lines: Price,Close,High… then Ticker,^RUT,^RUT… then Date,,";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.atLeast("Price", "Close").over("Ticker").onlyTheirs());
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
        if (sheet.header("Price") && lineBegins(sheet, 2, "Ticker") && lineBegins(sheet, 3, "Date")) {
            PriceColumns.read(sheet, harvest, sheet.at("Price"), "Close");
        }
    }

    private static boolean lineBegins(Sheet sheet, int number, String word) {
        Optional<Row> row = sheet.next();
        if (row.isPresent() && row.get().text(0).equals(word)) {
            return true;
        }
        if (sheet.isSound()) {
            sheet.problem(Kind.HEADER, row.map(Row::line).orElse((long) number), 1,
                    "header line " + number + " does not begin with " + word,
                    "choose format yahoo for a file with one header line");
        }
        return false;
    }
}
