package org.tidemark.ingest.vendor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidemark.ingest.Blank;
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
        if (!sheet.header("Price")) {
            return;
        }
        Optional<Row> tickers = line(sheet, 2, "Ticker");
        if (tickers.isPresent() && isOfOneTicker(sheet, tickers.get())) {
            Optional<Row> days = line(sheet, 3, "Date");
            if (days.isPresent() && isEmptyBesideDate(sheet, days.get())) {
                PriceColumns.read(sheet, harvest, sheet.at("Price"), "Close");
            }
        }
    }

    /** A line of the header that begins with a word and is as wide as the table. */
    private static Optional<Row> line(Sheet sheet, int number, String word) {
        Optional<Row> row = sheet.next();
        if (row.isPresent() && row.get().text(0).equals(word) && row.get().size() == sheet.columns().size()) {
            return row;
        }
        if (sheet.isSound()) {
            sheet.problem(Kind.HEADER, row.map(Row::line).orElse((long) number), 1,
                    "header line " + number + " does not begin with " + word + " and have "
                            + sheet.columns().size() + " fields",
                    "choose format yahoo for a file with one header line");
        }
        return Optional.empty();
    }

    private static boolean isOfOneTicker(Sheet sheet, Row tickers) {
        for (int i = 2; i < tickers.size(); i++) {
            if (!tickers.text(i).equals(tickers.text(1))) {
                sheet.problem(Kind.HEADER, tickers.line(), i + 1,
                        "the columns are of several tickers, " + Blank.shorten(tickers.text(1)) + " and "
                                + Blank.shorten(tickers.text(i)),
                        "save one ticker in a file");
                return false;
            }
        }
        return true;
    }

    /** What stands there is a row that has run into the header. */
    private static boolean isEmptyBesideDate(Sheet sheet, Row days) {
        for (int i = 1; i < days.size(); i++) {
            if (!days.isBlank(i)) {
                sheet.problem(Kind.HEADER, days.line(), i + 1,
                        "'" + Blank.shorten(days.text(i)) + "' stands in the header line of Date",
                        "fetch the file again");
                return false;
            }
        }
        return true;
    }
}
