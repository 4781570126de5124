package org.tidemark.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tidemark.model.SourceFile;

/**
 * The books of one file: every row is kept, refused or outside, and each fault of a refused row is remembered until {@code allow}
 * has had its say.
 */
final class Books {
    private record Refused(long line, Row.Fault fault) {}

    private final List<Refused> faults = new ArrayList<>();
    private final Set<String> contributions = new LinkedHashSet<>();
    private long kept;
    private long refused;
    private long outside;
    private Optional<LocalDate> first = Optional.empty();
    private Optional<LocalDate> last = Optional.empty();
    private boolean dated = true;

    /** Books the row by what it says of itself, and stores what it gives when it is sound. */
    void enter(Row row) {
        if (!row.isSound()) {
            refuse(row);
            return;
        }
        if (row.gifts().isEmpty()) {
            outside++;
        } else {
            keep(row);
        }
        // after what the row gives: a figure may be given and be withdrawn later by the same row
        row.effects().forEach(Runnable::run);
    }

    private void keep(Row row) {
        kept++;
        for (Row.Gift gift : row.gifts()) {
            gift.store().run();
            contributions.add(gift.id());
            if (gift.from().isPresent() && (first.isEmpty() || gift.from().get().isBefore(first.get()))) {
                first = gift.from();
            }
            if (gift.to().isPresent() && (last.isEmpty() || gift.to().get().isAfter(last.get()))) {
                last = gift.to();
            }
        }
    }

    void refuse(Row row) {
        refused++;
        row.faults().forEach(fault -> faults.add(new Refused(row.line(), fault)));
    }

    void outside() {
        outside++;
    }

    /** No row has a day of its own. */
    void undated() {
        dated = false;
    }

    long rows() {
        return kept + refused + outside;
    }

    /** Whether rows were read, all of them sound, and none was kept. */
    boolean keptNothing() {
        return kept == 0 && refused == 0;
    }

    /** One for each fault of each refused row, in order; up to as many rows as {@code allowed} says of a kind are warnings. */
    List<Diagnostic> diagnostics(String file, List<Allowance> allowed) {
        Map<String, Integer> left = new HashMap<>();
        allowed.forEach(allowance -> left.merge(allowance.kind(), allowance.count(), Integer::sum));
        for (Refused row : faults) {
            if (row.fault().severity() == Severity.ERROR) {
                left.computeIfPresent(row.fault().kind(), (kind, count) -> count - 1);
            }
        }
        List<Diagnostic> all = new ArrayList<>(faults.size());
        for (Refused row : faults) {
            Row.Fault fault = row.fault();
            boolean accepted = fault.severity() == Severity.ERROR && left.getOrDefault(fault.kind(), -1) >= 0;
            all.add(new Diagnostic(accepted ? Severity.WARNING : fault.severity(), fault.kind(), file, row.line(),
                    fault.column(), fault.problem(), accepted ? "refused, as report.yaml accepts" : fault.remedy()));
        }
        return all;
    }

    SourceFile close(InputSpec spec, String sha256, long bytes) {
        return new SourceFile(spec.file(), sha256, bytes, spec.format(), List.copyOf(contributions), rows(), kept,
                refused, outside, first.filter(day -> dated), last.filter(day -> dated), spec.publisher(),
                spec.retrieval());
    }
}
