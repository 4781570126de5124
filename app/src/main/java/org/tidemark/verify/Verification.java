package org.tidemark.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What an edition is like when it is read back.
 *
 * @param folder of the edition
 * @param faults everything that is wrong, in the order of the files; empty when the edition is clean
 */
public record Verification(Path folder, List<Fault> faults) {
    public Verification {
        faults = List.copyOf(faults);
    }

    /** Reads an edition back. Nothing is changed. */
    public static Verification of(Path folder) throws IOException {
        return new Verification(folder, EditionVerifier.faults(folder));
    }

    public boolean isClean() {
        return faults.isEmpty();
    }

    /** The faults of some kinds. */
    public List<Fault> of(Fault.Kind... kinds) {
        List<Fault.Kind> wanted = List.of(kinds);
        return faults.stream().filter(fault -> wanted.contains(fault.kind())).toList();
    }
}
