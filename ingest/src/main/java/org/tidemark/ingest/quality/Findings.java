package org.tidemark.ingest.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The findings so far, for the checks to add to. */
final class Findings {
    private final List<Finding> all = new ArrayList<>();

    void add(Defect defect, Track track, long line, List<LocalDate> days, String sentence) {
        all.add(Finding.of(defect, track.series(), track.file(), line, days, sentence));
    }

    void add(Defect defect, String what, String file, long line, List<LocalDate> days, String sentence) {
        all.add(Finding.of(defect, what, file, line, days, sentence));
    }

    void count(Defect defect, String what, String file, long line, long count, String sentence) {
        all.add(Finding.counted(defect, what, file, line, count, sentence));
    }

    List<Finding> all() {
        return all;
    }
}
