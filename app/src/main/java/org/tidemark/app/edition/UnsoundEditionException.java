package org.tidemark.app.edition;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.tidemark.verify.Fault;

/** What was written does not read back as what was meant; nothing took its place. */
public final class UnsoundEditionException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    UnsoundEditionException(List<Fault> faults) {
        super("what was written does not read back: "
                + faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
