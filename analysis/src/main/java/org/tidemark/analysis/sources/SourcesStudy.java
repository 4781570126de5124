package org.tidemark.analysis.sources;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidemark.analysis.FactLedger;
import org.tidemark.model.Fact;
import org.tidemark.model.Outcome;
import org.tidemark.model.Phrase;
import org.tidemark.model.PriceBasis;
import org.tidemark.model.Provenance;
import org.tidemark.model.Quantity;
import org.tidemark.model.SourceFile;

/**
 * States what was read of each input file: {@code sources.<file>.rows-read}, {@code rows-kept}, {@code rows-refused},
 * {@code rows-outside}, {@code first} and {@code last}. In the id every character of the name that an id cannot have is
 * {@code -}; a second file that would come out the same gets {@code -2} behind it.
 */
public final class SourcesStudy {
    private static final String METHOD = "input-file";

    private SourcesStudy() {}

    public static Sources run(Provenance provenance, LocalDate asOf) {
        var ledger = new FactLedger(asOf);
        List<Sources.File> files = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        boolean refusals = false;
        for (SourceFile file : provenance.files()) {
            files.add(file(file, "sources." + segment(file.name(), taken) + ".", ledger));
            refusals |= file.rowsRefused() > 0;
        }
        List<Sources.Series> series = provenance.notes().values().stream().map(note -> new Sources.Series(note.series(),
                note.basis() == PriceBasis.TOTAL_RETURN, note.publisher())).toList();
        return new Sources(files, series, refusals, ledger.facts());
    }

    private static Sources.File file(SourceFile file, String prefix, FactLedger ledger) {
        Fact first = ledger.state(prefix + "first", day(file, file.first()), METHOD);
        Fact last = ledger.state(prefix + "last", day(file, file.last()), METHOD);
        Fact read = ledger.state(prefix + "rows-read", new Quantity.Count(file.rowsRead()), METHOD);
        Fact kept = ledger.state(prefix + "rows-kept", new Quantity.Count(file.rowsKept()), METHOD);
        Fact refused = ledger.state(prefix + "rows-refused", new Quantity.Count(file.rowsRefused()), METHOD);
        Fact outside = ledger.state(prefix + "rows-outside", new Quantity.Count(file.rowsOutside()), METHOD);
        return new Sources.File(file.name(), file.sha256(), file.publisher(), file.retrieval(), first, last,
                first.isAvailable() && last.isAvailable(), read, kept, refused, outside);
    }

    private static Outcome<Quantity> day(SourceFile file, Optional<LocalDate> day) {
        return day.<Outcome<Quantity>>map(known -> Outcome.computed(new Quantity.Day(known)))
                .orElseGet(() -> Outcome.unavailable(Phrase.of("reason.file-without-dates", "file", file.name())));
    }

    private static String segment(String name, Set<String> taken) {
        var segment = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean fits = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            segment.append(fits ? c : '-');
        }
        String plain = segment.toString();
        String chosen = plain;
        for (int n = 2; !taken.add(chosen); n++) {
            chosen = plain + "-" + n;
        }
        return chosen;
    }
}
