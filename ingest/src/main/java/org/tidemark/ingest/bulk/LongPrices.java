package org.tidemark.ingest.bulk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Loaded;
import org.tidemark.ingest.quality.Finding;

/**
 * A price file in long shape, one row per symbol and day, summed up while it streams by. The header must name a date (ISO
 * days), a symbol and a close, and may name a volume; other columns are ignored. The rows of each symbol come in ascending
 * order of days, whatever the order of symbols.
 *
 * <p>Rows read = kept + refused + outside. A row of a symbol on the day just read is a duplicate (a warning) when the close is the
 * same and a conflict when it is not; an earlier day is out of order. A row's first fault is listed, of at most 1,000
 * rows; the rest are counted by kind.
 *
 * @param symbols    in alphabetical order
 * @param rowsOutside after the day at which everything is cut
 * @param duplicates  rows of a day that was there already with the same close; they are among the refused
 * @param missing     rows that symbols lack, between their first and last, on days on which most symbols have one
 * @param marketDays  those days, with the line of the first row of each
 * @param findings    what is odd about the closes and days, in the order of lines
 */
public record LongPrices(List<SymbolStatistics> symbols, long rowsRead, long rowsKept, long rowsRefused,
        long rowsOutside, long duplicates, long missing, SortedMap<LocalDate, Long> marketDays,
        List<Finding> findings) {
    public LongPrices {
        symbols = List.copyOf(symbols);
        marketDays = Collections.unmodifiableSortedMap(new TreeMap<>(marketDays));
        findings = List.copyOf(findings);
        if (rowsRead != rowsKept + rowsRefused + rowsOutside) {
            throw new IllegalArgumentException(rowsRead + " rows read are not " + rowsKept + " kept + " + rowsRefused
                    + " refused + " + rowsOutside + " outside");
        }
    }

    /** Earliest day kept; empty when no row was. */
    public Optional<LocalDate> first() {
        return symbols.stream().map(SymbolStatistics::first).min(Comparator.naturalOrder());
    }

    public Optional<LocalDate> last() {
        return symbols.stream().map(SymbolStatistics::last).max(Comparator.naturalOrder());
    }

    /**
     * Reads a file of any length, plain or gzipped, in UTF-8.
     *
     * @param name as diagnostics name it
     */
    public static Loaded<LongPrices> read(Path file, String name) {
        return read(file, name, ByteReader::read);
    }

    /** How the rows of a file get into the tally; the file is behind its byte order mark. */
    interface Way {
        void read(InputStream in, PriceTally tally) throws IOException;
    }

    static Loaded<LongPrices> read(Path file, String name, Way way) {
        var tally = new PriceTally(name, Optional.empty(), false);
        open(file, tally, in -> read(in, tally, way));
        return tally.result();
    }

    /** What is done with the bytes of a file. */
    interface Use {
        void of(InputStream in) throws IOException;
    }

    /** Opens a file; when it cannot be, the tally says why. */
    static void open(Path file, PriceTally tally, Use use) {
        if (Files.isDirectory(file)) {
            tally.problem(Kind.FILE, 1, "this is a folder", "name a file in it");
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            use.of(in);
        } catch (NoSuchFileException missing) {
            tally.problem(Kind.FILE, 1, "there is no such file", "put it there or correct its name");
        } catch (IOException unreadable) {
            tally.problem(Kind.FILE, 1, "the file cannot be read (" + unreadable.getClass().getSimpleName() + ")",
                    "check its permissions and the disk");
        }
    }

    static void read(InputStream raw, PriceTally tally, Way way) {
        try {
            InputStream in = text(raw);
            if (starts(in, 0xff, 0xfe) || starts(in, 0xfe, 0xff)) {
                tally.problem(Kind.ENCODING, 1, "the text is UTF-16", "save it as UTF-8");
            } else {
                var watched = new LastByte(in);
                way.read(watched, tally);
                if (watched.isWithinLine()) {
                    tally.endsWithinLine();
                }
            }
        } catch (IOException torn) {
            tally.problem(Kind.FILE, 1, "the file cannot be read to its end (" + torn.getClass().getSimpleName() + ")",
                    "check the disk, or fetch it again");
        }
    }

    /** The stream unpacked if it is gzip, behind a byte order mark of UTF-8. */
    static InputStream text(InputStream raw) throws IOException {
        InputStream in = new BufferedInputStream(raw, 1 << 16);
        if (starts(in, 0x1f, 0x8b)) {
            in = new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16);
        }
        if (starts(in, 0xef, 0xbb, 0xbf)) {
            in.skipNBytes(3);
        }
        return in;
    }

    private static boolean starts(InputStream in, int... signature) throws IOException {
        in.mark(signature.length);
        boolean same = true;
        for (int expected : signature) {
            same = same && in.read() == expected;
        }
        in.reset();
        return same;
    }
}
