package org.tidemark.app.run;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.tidemark.app.edition.EditionStore.Stored;

/** What the steps of a run do to the world. A failure is a result; an exception is a disk or a database that is gone. */
public interface Steps {
    StepResult fetch() throws IOException;

    /**
     * Reads and judges the data; writes nothing.
     *
     * @param asOf   day of the edition; empty for the last day that every required series reaches
     * @param strict whether the closes of that very day must be there, and are waited for
     */
    StepResult check(Optional<LocalDate> asOf, boolean strict) throws IOException;

    /** Makes the edition, or finds the one that was made from the same, and passes it through its gates. */
    StepResult build(Optional<LocalDate> asOf) throws IOException;

    /** Passes an edition that is there through its gates again. */
    StepResult inspect(Stored edition) throws IOException;

    StepResult publish(Stored edition) throws IOException;

    StepResult send(Stored edition) throws IOException;

    /** The current edition of a day. */
    Optional<Stored> edition(LocalDate asOf) throws IOException;
}
