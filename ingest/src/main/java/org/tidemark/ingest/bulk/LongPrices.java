package org.tidemark.ingest.bulk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Loaded;

/**
 * A price file in long shape, one row per symbol and day, summed up while it streams by. The header must name a date (ISO
 * days), a symbol and a close, and may name a volume; other columns are ignored. The rows of each symbol come in ascending
 * order of days, whatever the order of symbols.
 *
 * <p>Rows read = kept + refused. A row of a symbol on the day just read is a duplicate (a warning) when the close is the
 * same and a conflict when it is not; an earlier day is out of order. A row's first fault is listed, of at most 1,000
 * rows; the rest are counted by kind.
 *
 * @param symbols in alphabetical order
 * @param first   earliest day kept; empty when no row was
 */
public record LongPrices(List<SymbolStatistics> symbols, long rowsRead, long rowsKept, long rowsRefused,
        Optional<LocalDate> first, Optional<LocalDate> last) {
    public LongPrices {
        symbols = List.copyOf(symbols);
        if (rowsRead != rowsKept + rowsRefused) {
            throw new IllegalArgumentException(rowsRead + " rows read are not " + rowsKept + " kept + " + rowsRefused
                    + " refused");
        }
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
        if (Files.isDirectory(file)) {
            return problem(name, "this is a folder", "name a file in it");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, name, way);
        } catch (NoSuchFileException missing) {
            return problem(name, "there is no such file", "put it there or correct its name");
        } catch (IOException unreadable) {
            return problem(name, "the file cannot be read (" + unreadable.getClass().getSimpleName() + ")",
                    "check its permissions and the disk");
        }
    }

    private static Loaded<LongPrices> problem(String name, String problem, String remedy) {
        var tally = new PriceTally(name);
        tally.problem(Kind.FILE, 1, problem, remedy);
        return tally.result();
    }

    static Loaded<LongPrices> read(InputStream raw, String name, Way way) {
        var tally = new PriceTally(name);
        try {
            InputStream in = text(raw);
            if (starts(in, 0xff, 0xfe) || starts(in, 0xfe, 0xff)) {
                tally.problem(Kind.ENCODING, 1, "the text is UTF-16", "save it as UTF-8");
            } else {
                way.read(in, tally);
            }
        } catch (IOException torn) {
            tally.problem(Kind.FILE, 1, "the file cannot be read to its end (" + torn.getClass().getSimpleName() + ")",
                    "check the disk, or fetch it again");
        }
        return tally.result();
    }

    /** The stream unpacked if it is gzip, behind a byte order mark of UTF-8. */
    private static InputStream text(InputStream raw) throws IOException {
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
