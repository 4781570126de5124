package org.tidemark.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tidemark.ingest.quality.Defect;
import org.tidemark.ingest.quality.FileReport;
import org.tidemark.ingest.quality.Finding;
import org.tidemark.ingest.quality.Gap;
import org.tidemark.ingest.quality.Quality;
import org.tidemark.ingest.quality.Track;

/** Puts together what is said about each file. */
final class FileReports {
    private FileReports() {}

    /**
     * @param readings    in the order in which the files are reported
     * @param diagnostics about all files
     * @param findings    about all files
     */
    static List<FileReport> of(List<Reading> readings, List<Diagnostic> diagnostics, List<Track> tracks,
            List<Finding> findings) {
        return readings.stream().map(reading -> of(reading, diagnostics, tracks, findings)).toList();
    }

    private static FileReport of(Reading reading, List<Diagnostic> diagnostics, List<Track> tracks,
            List<Finding> findings) {
        String file = reading.books().name();
        List<Finding> own = findings.stream().filter(finding -> finding.file().equals(file)).toList();
        long missing = own.stream().filter(finding -> finding.defect() == Defect.MISSING_DAYS)
                .mapToLong(Finding::count).sum();
        long duplicates = diagnostics.stream()
                .filter(diagnostic -> diagnostic.file().equals(file) && diagnostic.kind().equals(Kind.DUPLICATE))
                .count();
        Set<String> rhythms = new LinkedHashSet<>();
        Set<String> units = new LinkedHashSet<>();
        Set<String> zones = new LinkedHashSet<>();
        List<Gap> gaps = new ArrayList<>();
        for (Track track : tracks) {
            if (track.file().equals(file)) {
                rhythms.add(track.rhythm().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                track.unit().ifPresent(units::add);
                Quality.zone(track).ifPresent(zone -> zones.add(zone.getId()));
                Gap.longest(track).ifPresent(gaps::add);
            }
        }
        return new FileReport(reading.books(), reading.known(), reading.text(), reading.traits().order(),
                reading.traits().withoutFigure(), joined(rhythms), missing,
                gaps.stream().max(Comparator.comparingLong(Gap::days)), duplicates, joined(units), joined(zones), own);
    }

    private static Optional<String> joined(Set<String> words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
    }
}
