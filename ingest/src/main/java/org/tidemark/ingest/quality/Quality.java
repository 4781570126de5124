package org.tidemark.ingest.quality;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.tidemark.ingest.Allowance;
import org.tidemark.ingest.Blank;
import org.tidemark.ingest.calendar.Market;

/** Everything that is looked for in the values of a set of files. */
public final class Quality {
    private static final int MOST_NAMES_SAID = 8;
    private static final int MOST_CELLS_SAID = 3;

    private Quality() {}

    /**
     * @param tracks   what each file says about each series
     * @param tables   the figures of each file by column
     * @param declared whether somebody declared which file holds which series; when not, files of equal values hold one
     * @return in the order of files and lines
     */
    public static List<Finding> of(List<Track> tracks, List<Table> tables, boolean declared) {
        var findings = new Findings();
        Map<String, Set<LocalDate>> withoutValue = new HashMap<>();
        for (Table table : tables) {
            withoutValue.computeIfAbsent(table.file(), unseen -> new HashSet<>()).addAll(table.withoutValue().values());
        }
        for (Track track : tracks) {
            DayChecks.check(track, withoutValue.getOrDefault(track.file(), Set.of()), findings);
            PeriodChecks.check(track, withoutValue.getOrDefault(track.file(), Set.of()), findings);
            LevelChecks.check(track, findings);
        }
        for (Table table : tables) {
            withoutValue(table, findings);
            table.cut().ifPresent(cut -> findings.count(Defect.OPEN_END, "end", table.file(), cut.line(), 1,
                    "the last line has no line break, so it cannot be told whether '" + Blank.shorten(cut.field())
                            + "' is all of its last field or the file was cut off"));
            repeatedNames(table, findings);
            unreadable(table, findings);
            if (table.hasOneRowADay()) {
                boolean daily = tracks.stream()
                        .anyMatch(track -> track.file().equals(table.file()) && track.isDaily());
                BarChecks.check(table, daily, findings);
                ColumnChecks.check(table, daily, findings);
            }
        }
        SourceChecks.check(tracks, declared, findings);
        List<Finding> all = new ArrayList<>(findings.all());
        all.sort(Comparator.comparing(Finding::file).thenComparingLong(Finding::line));
        return List.copyOf(all);
    }

    private static void repeatedNames(Table table, Findings findings) {
        List<String> said = new ArrayList<>();
        long rows = 0;
        long line = 0;
        for (Map.Entry<String, List<Long>> name : table.names().entrySet()) {
            if (name.getValue().size() > 1) {
                said.add(name.getKey() + " in " + name.getValue().size());
                rows += name.getValue().size();
                line = line == 0 ? name.getValue().getFirst() : line;
            }
        }
        if (!said.isEmpty()) {
            findings.count(Defect.REPEATED_NAME, "names", table.file(), line, rows,
                    Finding.counted(said.size(), "name") + (said.size() == 1 ? " stands" : " stand")
                            + " in several rows, which are all kept: " + String.join(", ", said.subList(0,
                                    Math.min(said.size(), MOST_NAMES_SAID)))
                            + (said.size() > MOST_NAMES_SAID ? " and others" : ""));
        }
    }

    private static void unreadable(Table table, Findings findings) {
        SortedMap<Long, OddCells.Odd> cells = table.unreadable();
        if (!cells.isEmpty()) {
            findings.add(Defect.UNREADABLE_CELL, "figures", table.file(), cells.firstKey(),
                    cells.values().stream().map(OddCells.Odd::day).sorted().toList(),
                    Finding.counted(cells.size(), "row") + (cells.size() == 1 ? " has" : " have")
                            + " a cell that is no figure beside the value that was read: "
                            + cells.values().stream().limit(MOST_CELLS_SAID).map(OddCells.Odd::said)
                                    .collect(Collectors.joining(", "))
                            + (cells.size() > MOST_CELLS_SAID ? " and others" : ""));
        }
    }

    private static void withoutValue(Table table, Findings findings) {
        SortedMap<Long, LocalDate> rows = table.withoutValue();
        if (!rows.isEmpty()) {
            List<LocalDate> days = rows.values().stream().sorted().distinct().toList();
            findings.count(Defect.NO_VALUE, "rows", table.file(), rows.firstKey(), rows.size(),
                    Finding.counted(rows.size(), "row") + (rows.size() == 1 ? " has" : " have")
                            + " a day and no figure: " + Finding.said(days));
        }
    }

    /** In which zone the days of a track are counted: said by somebody, or New York's by the days themselves. */
    public static Optional<ZoneId> zone(Track track) {
        return track.zone().or(() -> track.isDaily() && DayChecks.isOfNewYork(track)
                ? Market.NEW_YORK.zone()
                : Optional.empty());
    }

    /**
     * What {@code report.yaml} accepts, by file: up to the count of an allowance a defect is a note; with one more day or row
     * than that it is an error, since nobody knows which one is new.
     */
    public static List<Finding> weigh(List<Finding> findings, Map<String, List<Allowance>> allowed) {
        Map<String, Long> met = new HashMap<>();
        findings.forEach(finding -> met.merge(key(finding), finding.count(), Long::sum));
        List<Finding> weighed = new ArrayList<>();
        for (Finding finding : findings) {
            long limit = allowed.getOrDefault(finding.file(), List.of()).stream()
                    .filter(allowance -> allowance.kind().equals(finding.defect().word()))
                    .mapToLong(Allowance::count).sum();
            if (limit == 0) {
                weighed.add(finding);
            } else {
                boolean accepted = met.getOrDefault(key(finding), 0L) <= limit;
                weighed.add(finding.weighing(accepted ? Defect.Weight.NOTE : Defect.Weight.ERROR));
            }
        }
        return List.copyOf(weighed);
    }

    private static String key(Finding finding) {
        return finding.file() + "\n" + finding.defect().word();
    }
}
