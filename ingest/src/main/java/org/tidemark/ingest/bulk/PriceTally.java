package org.tidemark.ingest.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tidemark.ingest.Diagnostic;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Loaded;
import org.tidemark.ingest.Severity;
import org.tidemark.ingest.quality.Defect;
import org.tidemark.ingest.quality.Finding;

/** What a file comes to while it is read: the statistics of its symbols, its books and what is wrong with it. */
final class PriceTally {
    /** A file with a fault in every row would otherwise fill the memory with diagnostics. */
    static final int MOST_LISTED = 1_000;
    /** Between these the ratio of any two closes, and so every return, is finite. */
    private static final double LEAST_CLOSE = 1e-15;
    private static final double MOST_CLOSE = 1e15;

    private final String file;
    private final int lastWanted;
    private final SymbolTallies symbols;
    private final MarketDays market;
    private final RememberedDays days = new RememberedDays();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, Long> unlisted = new TreeMap<>();
    private Severity unlistedSeverity = Severity.WARNING;
    private long rowsKept;
    private long rowsRefused;
    private long rowsOutside;
    private long duplicates;
    private long lastLine;
    private boolean endsWithinLine;

    /**
     * @param cutAt   the last day that counts; rows after it are outside
     * @param watched whether to look for what is odd about the closes
     */
    PriceTally(String file, Optional<LocalDate> cutAt, boolean watched) {
        this.file = file;
        this.lastWanted = cutAt.map(day -> (int) day.toEpochDay()).orElse(Integer.MAX_VALUE);
        this.symbols = new SymbolTallies(file, watched);
        this.market = new MarketDays(file);
    }

    SymbolTallies symbols() {
        return symbols;
    }

    RememberedDays days() {
        return days;
    }

    static boolean isLevel(double close) {
        return close >= LEAST_CLOSE && close <= MOST_CLOSE;
    }

    boolean isWanted(int day) {
        return day <= lastWanted;
    }

    void outside() {
        rowsOutside++;
    }

    void keep(int symbol, int day, double close, long line) {
        symbols.add(symbol, day, close, line);
        market.add(day, line);
        lastLine = line;
        rowsKept++;
    }

    void refuse(Severity severity, String kind, long line, int field, String problem, String remedy) {
        rowsRefused++;
        lastLine = line;
        duplicates += kind.equals(Kind.DUPLICATE) ? 1 : 0;
        if (rowsRefused <= MOST_LISTED) {
            diagnostics.add(new Diagnostic(severity, kind, file, line, field + 1, problem, remedy));
        } else {
            unlisted.merge(kind, 1L, Long::sum);
            unlistedSeverity = severity == Severity.ERROR ? severity : unlistedSeverity;
        }
    }

    /** The file ends without a line break, so its last row may be cut. */
    void endsWithinLine() {
        endsWithinLine = true;
    }

    /** An error that concerns the file. */
    void problem(String kind, long line, String problem, String remedy) {
        diagnostics.add(new Diagnostic(Severity.ERROR, kind, file, line, 1, problem, remedy));
    }

    Loaded<LongPrices> result() {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        if (!unlisted.isEmpty()) {
            all.add(new Diagnostic(unlistedSeverity, unlisted.keySet().iterator().next(), file, 1, 1,
                    rowsRefused - MOST_LISTED + " more refused rows are not listed, by kind " + unlisted,
                    "put the listed ones right first"));
        }
        if (rowsKept + rowsOutside == 0 && all.isEmpty()) {
            all.add(new Diagnostic(Severity.ERROR, Kind.EMPTY, file, 1, 1, "a header and no rows",
                    "fetch the file again"));
        }
        List<SymbolStatistics> statistics = symbols.statistics();
        MarketDays.Found days = market.found(statistics);
        List<Finding> findings = new ArrayList<>(days.findings());
        findings.addAll(symbols.findings(days.daily()));
        if (endsWithinLine && lastLine > 0) {
            findings.add(new Finding(Defect.OPEN_END, Defect.OPEN_END.weight(), "end", file, lastLine, List.of(), 1,
                    "the last line has no line break, so it cannot be told whether it is whole or the file was cut off"));
        }
        findings.sort(Comparator.comparingLong(Finding::line));
        return new Loaded<>(new LongPrices(statistics, rowsKept + rowsRefused + rowsOutside, rowsKept, rowsRefused,
                rowsOutside, duplicates, days.missing(), days.days(), findings), all);
    }
}
