package org.tidemark.ingest.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tidemark.ingest.Blank;
import org.tidemark.ingest.Decimals;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Severity;

/**
 * Reads rows through Commons CSV, quotes and all. It alone says what is wrong with a row.
 *
 * <p>Bytes that are not UTF-8 become U+FFFD, which no symbol may hold: so a damaged row is refused in its place, wherever the
 * buffers of the decoder happen to end.
 */
final class RecordReader {
    private static final CSVFormat CSV = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();
    /** Characters of the fields of one record, and as many more as there are fields; more is a quote never closed. */
    private static final int LONGEST_RECORD = 1 << 20;
    /**
     * A record of that length is written in up to three times as many characters, all of them quotes and commas, and buffers read
     * ahead. So whatever the guard stops is too long by the first measure also, and the verdict does not hang on the buffers.
     */
    private static final long MOST_READ = 3L * LONGEST_RECORD + (1 << 16);
    /** A header of hundreds of columns is not listed whole in a diagnostic. */
    private static final int MOST_COLUMNS_LISTED = 20;
    private static final int LONGEST_COUNT = 15;
    private static final int NO_COLUMN = -1;
    /** Names of columns without which nothing can be read. */
    static final List<String> NEEDED = List.of("date", "symbol", "close");

    private final PriceTally tally;
    private final SymbolTallies symbols;
    private final RememberedDays days;
    private int columns = 4;
    private int dateAt;
    private int symbolAt = 1;
    private int closeAt = 2;
    private int volumeAt = 3;

    private RecordReader(PriceTally tally) {
        this.tally = tally;
        this.symbols = tally.symbols();
        this.days = tally.days();
    }

    /** Reads a whole file. */
    static void read(InputStream in, PriceTally tally) throws IOException {
        new RecordReader(tally).read(in, 0);
    }

    /** Reads on in a file whose header is {@code date,symbol,close,volume}, behind its first lines, where a record starts. */
    static void readOn(InputStream in, PriceTally tally, long linesBefore) throws IOException {
        new RecordReader(tally).read(in, linesBefore);
    }

    private void read(InputStream in, long linesBefore) throws IOException {
        var guard = new GuardedReader(new InputStreamReader(in, StandardCharsets.UTF_8), MOST_READ);
        boolean headed = linesBefore > 0;
        long line = linesBefore + 1;
        try (CSVParser parser = CSVParser.builder().setReader(guard).setFormat(CSV).get()) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                CSVRecord csv = records.next();
                if (guard.recordEnds() > LONGEST_RECORD / 2 && isTooLong(csv)) {
                    unclosed(line);
                    return;
                }
                if (headed) {
                    row(csv, line);
                } else if (hasContent(csv)) {
                    headed = header(csv, line);
                    if (!headed) {
                        return;
                    }
                }
                line = linesBefore + parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException broken) {
            IOException cause = broken.getCause();
            if (!(cause instanceof GuardedReader.RecordTooLong || cause instanceof CSVException)) {
                throw cause;
            }
            unclosed(line);
        } catch (IllegalStateException malformed) {
            unclosed(line);
        }
        if (!headed) {
            tally.problem(Kind.EMPTY, 1, "the file has no content", "fetch it again");
        }
    }

    private void unclosed(long line) {
        tally.problem(Kind.SYNTAX, line,
                "a quote is not closed, or text follows a closing quote; nothing after it was read",
                "close the quote, and double a quote inside a quoted field");
    }

    private static boolean isTooLong(CSVRecord csv) {
        long length = csv.size();
        for (int i = 0; i < csv.size(); i++) {
            length += csv.get(i).length();
        }
        return length > LONGEST_RECORD;
    }

    private static boolean hasContent(CSVRecord csv) {
        for (int i = 0; i < csv.size(); i++) {
            if (!Blank.isBlank(csv.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** A column's name as it is compared. */
    static String canonical(String name) {
        return Blank.strip(name).toLowerCase(Locale.ROOT);
    }

    private boolean header(CSVRecord csv, long line) {
        List<String> names = new ArrayList<>();
        csv.forEach(name -> names.add(canonical(name)));
        columns = names.size();
        boolean sound = true;
        for (String wanted : List.of("date", "symbol", "close", "volume")) {
            int at = names.indexOf(wanted);
            if (at < 0 && !wanted.equals("volume")) {
                List<String> listed = names.subList(0, Math.min(columns, MOST_COLUMNS_LISTED)).stream()
                        .map(Blank::shorten).toList();
                tally.problem(Kind.HEADER, line, "no column '" + wanted + "', found " + listed
                        + (columns > MOST_COLUMNS_LISTED ? " and " + (columns - MOST_COLUMNS_LISTED) + " more" : ""),
                        "a long price file has the columns date, symbol and close, and perhaps volume");
                sound = false;
            } else if (at != names.lastIndexOf(wanted)) {
                tally.problem(Kind.HEADER, line, "column '" + wanted + "' is there twice",
                        "keep one; nobody knows which is meant");
                sound = false;
            }
        }
        dateAt = names.indexOf("date");
        symbolAt = names.indexOf("symbol");
        closeAt = names.indexOf("close");
        volumeAt = names.contains("volume") ? names.indexOf("volume") : NO_COLUMN;
        return sound;
    }

    /**
     * Takes a row into the tally or refuses it for its first fault. A cell is looked at as it is written, and stripped of its
     * blanks only when it is nothing then: that is the rare case.
     */
    private void row(CSVRecord csv, long line) {
        if (csv.size() != columns) {
            if (hasContent(csv)) {
                refuse(Kind.FIELDS, line, 0, csv.size() + " fields where the header has " + columns,
                        "quote a field that holds a comma, and leave no field out");
            }
            return;
        }
        int day = day(csv.get(dateAt));
        if (day == RememberedDays.NONE) {
            if (hasContent(csv)) {
                refuse(Kind.DATE, line, dateAt, quote("date", Blank.strip(csv.get(dateAt))) + ", not a calendar day",
                        "write ISO dates such as 2024-02-29");
            }
            return;
        }
        String symbol = csv.get(symbolAt);
        int number = symbols.expected(symbol);
        if (number == SymbolTallies.NONE) {
            symbol = Blank.strip(symbol);
            if (!isSymbol(symbol)) {
                refuse(Kind.TEXT, line, symbolAt, quote("symbol", symbol) + ", not a symbol",
                        "write 1 to " + SymbolTallies.LONGEST_SYMBOL + " characters in UTF-8");
                return;
            }
        }
        OptionalDouble close = number(csv.get(closeAt));
        if (close.isEmpty()) {
            refuse(Kind.NUMBER, line, closeAt, quote("close", Blank.strip(csv.get(closeAt))) + ", not a number",
                    "write 1234.5 with a point and no grouping");
            return;
        }
        if (!PriceTally.isLevel(close.getAsDouble())) {
            refuse(Kind.NOT_POSITIVE, line, closeAt, quote("close", Blank.strip(csv.get(closeAt)))
                    + ", not a price level", "leave the row out when there is no price");
            return;
        }
        if (volumeAt != NO_COLUMN && !isVolume(csv.get(volumeAt), line)) {
            return;
        }
        if (tally.isWanted(day)) {
            add(line, symbol, number == SymbolTallies.NONE ? symbols.number(symbol) : number, day, close.getAsDouble());
        } else {
            tally.outside();
        }
    }

    private int day(String text) {
        int day = days.read(text);
        return day == RememberedDays.NONE ? days.read(Blank.strip(text)) : day;
    }

    private static OptionalDouble number(String text) {
        OptionalDouble number = Decimals.parse(text, 0);
        return number.isEmpty() ? Decimals.parse(Blank.strip(text), 0) : number;
    }

    private void add(long line, String symbol, int number, int day, double close) {
        if (number == SymbolTallies.NONE) {
            refuse(Kind.TEXT, line, symbolAt,
                    quote("symbol", symbol) + ", one more than " + SymbolTallies.MOST_SYMBOLS,
                    "check the column, or split the file by symbols");
        } else if (day > symbols.lastDay(number)) {
            tally.keep(number, day, close, line);
        } else if (day < symbols.lastDay(number)) {
            refuse(Kind.ORDER, line, dateAt, "date is " + LocalDate.ofEpochDay(day) + " after " + symbol + " of "
                    + LocalDate.ofEpochDay(symbols.lastDay(number)), "sort the rows by day, oldest first");
        } else if (close == symbols.lastClose(number)) {
            tally.refuse(Severity.WARNING, Kind.DUPLICATE, line, dateAt,
                    symbol + " of " + LocalDate.ofEpochDay(day) + " is there again with the same close",
                    "leave it out");
        } else {
            refuse(Kind.CONFLICT, line, closeAt, symbol + " of " + LocalDate.ofEpochDay(day) + " is " + close
                    + " here and was " + symbols.lastClose(number), "leave one out");
        }
    }

    private boolean isVolume(String written, long line) {
        if (isDigits(written)) {
            return true;
        }
        String text = Blank.strip(written);
        if (text.isEmpty() || Decimals.parse(text, 0).orElse(-1) >= 0) {
            return true;
        }
        refuse(Kind.NUMBER, line, volumeAt, quote("volume", text) + ", not a volume",
                "write a number such as 1200000, or nothing");
        return false;
    }

    /** Nearly every volume is a whole number, which needs no reading since nothing is made of it; an empty one is fine too. */
    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() <= LONGEST_COUNT;
    }

    private static boolean isSymbol(String symbol) {
        if (symbol.isEmpty() || symbol.length() > SymbolTallies.LONGEST_SYMBOL) {
            return false;
        }
        for (int i = 0; i < symbol.length(); i++) {
            if (symbol.charAt(i) < ' ' || symbol.charAt(i) == '\uFFFD') {
                return false;
            }
        }
        return true;
    }

    private void refuse(String kind, long line, int field, String problem, String remedy) {
        tally.refuse(Severity.ERROR, kind, line, field, problem, remedy);
    }

    private static String quote(String column, String text) {
        return column + (text.isEmpty() ? " is empty" : " is '" + Blank.shorten(text) + "'");
    }
}
