package org.tidemark.ingest.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tidemark.ingest.Period;
import org.tidemark.ingest.calendar.Market;
import org.tidemark.ingest.quality.Defect;
import org.tidemark.ingest.quality.Due;
import org.tidemark.ingest.quality.Finding;
import org.tidemark.ingest.quality.Track;

/**
 * On which days a file has rows, and of how many symbols: what its market's days are, which of them are missing, and which symbols
 * miss days that the others have.
 *
 * <p>A market day is one on which at least half of the symbols have a row that have rows before or on it and on or after it.
 */
final class MarketDays {
    /** With more days than this part of them that are no market days, a file mixes markets. */
    private static final double MIXED = 0.1;
    private static final int MOST_SAID = 4;

    private final String file;
    /** Rows of each day from {@link #first} on. */
    private int[] rows = new int[1];
    private int first;
    private final List<Long> lines = new ArrayList<>();
    private final List<Integer> known = new ArrayList<>();
    private int day;
    private int sameDay;

    /**
     * What the days come to.
     *
     * @param days    the market days, with the line of the first row of each
     * @param daily   whether they are one a day
     * @param missing market days on which symbols have no row between their first and last, over all symbols; a symbol with rows on
     *                  other days hides as many
     */
    record Found(SortedMap<LocalDate, Long> days, boolean daily, long missing, List<Finding> findings) {}

    MarketDays(String file) {
        this.file = file;
    }

    /** Counts a row. Rows of one day often stand together, so they are summed up first. */
    void add(int rowDay, long line) {
        if (rowDay == day && sameDay > 0) {
            sameDay++;
            return;
        }
        rows[day - first] += sameDay;
        if (known.isEmpty()) {
            first = rowDay;
        }
        reach(rowDay);
        if (rows[rowDay - first] == 0) {
            known.add(rowDay);
            lines.add(line);
        }
        day = rowDay;
        sameDay = 1;
    }

    /** Makes room for a day and as many as there were on its side. */
    private void reach(int rowDay) {
        int from = rowDay < first ? rowDay - rows.length : first;
        int end = rowDay >= first + rows.length ? rowDay + rows.length : first + rows.length;
        if (end - from > rows.length) {
            int[] wider = new int[end - from];
            System.arraycopy(rows, 0, wider, first - from, rows.length);
            rows = wider;
            first = from;
        }
    }

    Found found(List<SymbolStatistics> symbols) {
        rows[day - first] += sameDay;
        sameDay = 0;
        int[] active = active(symbols);
        SortedMap<LocalDate, Long> days = new TreeMap<>();
        List<LocalDate> rare = new ArrayList<>();
        long rareLine = Long.MAX_VALUE;
        int[] marketDaysBefore = new int[rows.length + 1];
        boolean[] isMarketDay = new boolean[rows.length];
        for (int i = 0; i < known.size(); i++) {
            int at = known.get(i) - first;
            LocalDate rowDay = LocalDate.ofEpochDay(known.get(i));
            if (2 * rows[at] >= active[at]) {
                isMarketDay[at] = true;
                days.put(rowDay, lines.get(i));
            } else {
                rare.add(rowDay);
                rareLine = Math.min(rareLine, lines.get(i));
            }
        }
        for (int i = 0; i < rows.length; i++) {
            marketDaysBefore[i + 1] = marketDaysBefore[i] + (isMarketDay[i] ? 1 : 0);
        }
        List<Finding> findings = new ArrayList<>();
        if (!rare.isEmpty() && rare.size() < MIXED * known.size()) {
            rare.sort(Comparator.naturalOrder());
            findings.add(new Finding(Defect.UNEXPECTED_DAYS, Defect.UNEXPECTED_DAYS.weight(), "single symbols", file,
                    rareLine, rare, rare.size(), "rows on " + days(rare.size())
                            + " on which most symbols have none: " + said(rare)));
        }
        return new Found(days, track(file, days).isDaily(), missing(symbols, marketDaysBefore, findings), findings);
    }

    /** How many symbols have rows before or on a day and on or after it. */
    private int[] active(List<SymbolStatistics> symbols) {
        int[] active = new int[rows.length + 1];
        for (SymbolStatistics symbol : symbols) {
            active[at(symbol.first())]++;
            active[at(symbol.last()) + 1]--;
        }
        for (int i = 1; i < active.length; i++) {
            active[i] += active[i - 1];
        }
        return active;
    }

    private long missing(List<SymbolStatistics> symbols, int[] marketDaysBefore, List<Finding> findings) {
        long missing = 0;
        long most = 0;
        int concerned = 0;
        String worst = "";
        for (SymbolStatistics symbol : symbols) {
            int due = marketDaysBefore[at(symbol.last()) + 1] - marketDaysBefore[at(symbol.first())];
            long lacking = Math.max(0, due - symbol.closes());
            missing += lacking;
            concerned += lacking > 0 ? 1 : 0;
            if (lacking > most) {
                most = lacking;
                worst = symbol.symbol() + " misses " + days(lacking) + " of " + due;
            }
        }
        if (missing > 0) {
            findings.add(new Finding(Defect.MISSING_DAYS, Defect.MISSING_DAYS.weight(), "single symbols", file, 1,
                    List.of(), missing, worst + " on which most symbols have a row"
                            + (concerned == 1 ? "" : ", the most of " + concerned + " symbols that miss some")));
        }
        return missing;
    }

    /**
     * The days as a series whose figure is not judged.
     *
     * @param days with the line of the first row of each
     */
    static Track track(String file, SortedMap<LocalDate, Long> days) {
        var track = new Track(file, "all symbols", Track.Figure.NUMBER, Optional.empty(), Market.UNSAID,
                days.isEmpty() ? Optional.empty() : Optional.of(new Due(Period.DAY, days.firstKey())),
                Optional.empty());
        days.forEach((day, line) -> track.add(day, line, 1));
        return track;
    }

    private int at(LocalDate day) {
        return (int) day.toEpochDay() - first;
    }

    private static String days(long count) {
        return count + (count == 1 ? " day" : " days");
    }

    private static String said(List<LocalDate> days) {
        String first = String.join(", ", days.stream().limit(MOST_SAID).map(LocalDate::toString).toList());
        return days.size() <= MOST_SAID ? first : first + " and " + (days.size() - MOST_SAID) + " more";
    }
}
