package org.tidemark.ingest.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tidemark.ingest.Allowance;

/** Everything that is looked for in the values of a set of files. */
public final class Quality {
    private Quality() {}

    /**
     * @param tracks   what each file says about each series
     * @param tables   the figures of each file by column
     * @param declared whether somebody declared which file holds which series; when not, files of equal values hold one
     * @return in the order of files and lines
     */
    public static List<Finding> of(List<Track> tracks, List<Table> tables, boolean declared) {
        var findings = new Findings();
        for (Track track : tracks) {
            DayChecks.check(track, findings);
            LevelChecks.check(track, findings);
        }
        for (Table table : tables) {
            if (!table.withoutValue().isEmpty()) {
                int rows = table.withoutValue().size();
                findings.count(Defect.NO_VALUE, "rows", table.file(), table.withoutValue().getFirst(), rows,
                        Finding.counted(rows, "row") + " with a day and no figure");
            }
            if (table.hasOneRowADay()) {
                BarChecks.check(table, findings);
                boolean daily = tracks.stream()
                        .anyMatch(track -> track.file().equals(table.file()) && track.isDaily());
                ColumnChecks.check(table, daily, findings);
            }
        }
        SourceChecks.check(tracks, declared, findings);
        List<Finding> all = new ArrayList<>(findings.all());
        all.sort(Comparator.comparing(Finding::file).thenComparingLong(Finding::line));
        return List.copyOf(all);
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
