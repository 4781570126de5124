package org.tidemark.app.fetch;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidemark.app.fetch.SourceReport.Outcome;
import org.tidemark.app.workspace.SourceSettings;

/** What came of asking one source, and what is decided about it on its way into the workspace. */
final class Arrival {
    private final SourceSettings source;
    private final Instant at;
    private final Optional<Answer.Received> received;
    private final List<String> reasons = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Outcome outcome;
    private Optional<Path> copy = Optional.empty();

    private Arrival(SourceSettings source, Instant at, Optional<Answer.Received> received, Outcome outcome) {
        this.source = source;
        this.at = at;
        this.received = received;
        this.outcome = outcome;
    }

    static Arrival failed(SourceSettings source, Instant at, String reason) {
        var arrival = new Arrival(source, at, Optional.empty(), Outcome.FAILED);
        arrival.reasons.add(reason);
        return arrival;
    }

    /** Nothing came that may be kept. */
    static Arrival refused(SourceSettings source, Instant at, String reason) {
        var arrival = new Arrival(source, at, Optional.empty(), Outcome.REFUSED);
        arrival.reasons.add(reason);
        return arrival;
    }

    /** The server says so, or sent the same bytes again. */
    static Arrival unchanged(SourceSettings source, Instant at, Optional<Answer.Received> received) {
        return new Arrival(source, at, received, Outcome.UNCHANGED);
    }

    static Arrival of(SourceSettings source, Instant at, Answer.Received received) {
        return new Arrival(source, at, Optional.of(received), Outcome.NEW);
    }

    SourceSettings source() {
        return source;
    }

    Instant at() {
        return at;
    }

    Optional<Answer.Received> received() {
        return received;
    }

    Outcome outcome() {
        return outcome;
    }

    /** Whether the copy that came is to be put in place. */
    boolean isToCome() {
        return outcome == Outcome.NEW;
    }

    /** Where the copy that came lies while it is looked at. */
    Optional<Path> copy() {
        return copy;
    }

    void laidAt(Path place) {
        copy = Optional.of(place);
    }

    void refuse(String reason) {
        outcome = Outcome.REFUSED;
        reasons.add(reason);
    }

    void fail(String reason) {
        outcome = Outcome.FAILED;
        reasons.add(reason);
    }

    void note(String note) {
        notes.add(note);
    }

    List<String> reasons() {
        return List.copyOf(reasons);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
