package org.tidemark.ingest;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tidemark.ingest.quality.Defect;
import org.tidemark.ingest.quality.FileReport;
import org.tidemark.ingest.quality.Finding;
import org.tidemark.ingest.quality.Track;
import org.tidemark.model.Dataset;
import org.tidemark.model.SourceFile;
import org.tidemark.model.TradingWeek;

/**
 * What was loaded, and what can be said about each file.
 *
 * @param files    in the order in which they were read
 * @param findings about all of them, in the order of files and lines
 */
public record Examined(Loaded<Dataset> loaded, List<FileReport> files, List<Finding> findings) {
    public Examined {
        requireNonNull(loaded, "loaded");
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }

    static Examined of(Loaded<Dataset> loaded, List<Track> tracks, Map<String, SeriesSpec> series,
            List<Finding> findings) {
        List<FileReport> reports = new ArrayList<>();
        for (SourceFile books : loaded.value().provenance().files()) {
            String file = books.name();
            List<Finding> own = findings.stream().filter(finding -> finding.file().equals(file)).toList();
            List<Track> held = tracks.stream().filter(track -> track.file().equals(file)).toList();
            long missing = own.stream().filter(finding -> finding.defect() == Defect.MISSING_DAYS)
                    .mapToLong(Finding::count).sum();
            long duplicates = loaded.diagnostics().stream()
                    .filter(diagnostic -> diagnostic.file().equals(file) && diagnostic.kind().equals(Kind.DUPLICATE))
                    .count();
            Set<String> rhythms = new LinkedHashSet<>();
            Set<String> units = new LinkedHashSet<>();
            Set<String> zones = new LinkedHashSet<>();
            for (Track track : held) {
                rhythms.add(track.rhythm().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                units.add(unit(track, series));
                if (track.isDaily()) {
                    zones.add(zone(track));
                }
            }
            reports.add(new FileReport(books, joined(rhythms), missing, duplicates, joined(units), joined(zones), own));
        }
        return new Examined(loaded, reports, findings);
    }

    /** Whether a row was refused or a value cannot be, so that no report may be made. */
    public boolean refused() {
        return loaded.refused()
                || findings.stream().anyMatch(finding -> finding.weight() == Defect.Weight.ERROR);
    }

    private static String unit(Track track, Map<String, SeriesSpec> series) {
        return switch (track.figure()) {
            case FLOW -> "USD";
            case RATE -> "percent";
            case LEVEL -> {
                SeriesSpec spec = series.get(track.series());
                yield spec == null ? "as in the file" : spec.currency().orElse("points");
            }
        };
    }

    private static String zone(Track track) {
        return track.figure() == Track.Figure.LEVEL
                ? track.week().zone().getId()
                : TradingWeek.EXCHANGE.zone().getId();
    }

    private static String joined(Set<String> words) {
        return words.isEmpty() ? "none" : String.join(", ", words);
    }
}
