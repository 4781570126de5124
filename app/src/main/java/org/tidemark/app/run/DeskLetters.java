package org.tidemark.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tidemark.app.database.Database;
import org.tidemark.app.edition.EditionId;
import org.tidemark.app.edition.EditionStore.Stored;
import org.tidemark.app.mail.Dispatch;
import org.tidemark.app.mail.MailServer;
import org.tidemark.app.mail.Mailing;
import org.tidemark.app.mail.OpenLedger;
import org.tidemark.app.mail.ledger.Books;
import org.tidemark.app.mail.ledger.Entry;
import org.tidemark.app.mail.ledger.Ledger;
import org.tidemark.app.mail.ledger.LetterState;
import org.tidemark.app.mail.letter.Composer;
import org.tidemark.app.mail.recipient.Audience;
import org.tidemark.app.mail.recipient.Recipient;
import org.tidemark.app.run.StepResult.State;
import org.tidemark.app.workspace.MailSettings;
import org.tidemark.app.workspace.Workspace;

/** The letters of a run: each reader one, however often the run is begun. */
public final class DeskLetters implements DeskSteps.Letters {
    private final Workspace workspace;
    private final Path out;
    private final Clock clock;
    private final Map<String, String> environment;

    /** @param environment for the passwords of the mail server and of the database, and the keys of letters */
    public DeskLetters(Workspace workspace, Path out, Clock clock, Map<String, String> environment) {
        this.workspace = workspace;
        this.out = out;
        this.clock = clock;
        this.environment = environment;
    }

    /** Why no letter is sent, if that is what the workspace wants. */
    private Optional<String> nothing() {
        if (!workspace.run().send()) {
            return Optional.of("report.yaml has run.send: false");
        }
        if (workspace.mail().flatMap(MailSettings::smtp).isEmpty()) {
            return Optional.of("report.yaml has no mail.smtp");
        }
        return Files.exists(workspace.recipients())
                ? Optional.empty()
                : Optional.of("there is no recipients.csv");
    }

    private Dispatch dispatch(Stored edition) {
        return new Dispatch(workspace, workspace.mail().orElseThrow(), edition, out, clock, environment);
    }

    @Override
    public StepResult send(Stored edition) throws IOException {
        Optional<String> nothing = nothing();
        if (nothing.isPresent()) {
            return StepResult.skipped(Step.SEND, nothing.get());
        }
        Dispatch dispatch = dispatch(edition);
        Optional<String> fault = MailServer.fault(dispatch.settings(), environment);
        if (fault.isPresent()) {
            return StepResult.stopped(Step.SEND, State.FAILED, "password", List.of(fault.get()));
        }
        List<String> faults = faults(dispatch);
        if (!faults.isEmpty()) {
            return StepResult.stopped(Step.SEND, State.REFUSED, "recipients", faults);
        }
        try (OpenLedger open = dispatch.openLedger()) {
            Optional<StepResult> corrects = correction(open.ledger(), edition.manifest().id());
            return corrects.isPresent() ? corrects.get() : send(dispatch, open);
        }
    }

    /** Readers who have a former revision are written to about another one only when a person says so. */
    private static Optional<StepResult> correction(Ledger ledger, EditionId id) throws IOException {
        for (int revision = 1; revision < id.revision(); revision++) {
            var former = new EditionId(id.report(), id.asOf(), revision);
            if (ledger.books(former).planned() > 0) {
                return Optional.of(StepResult.stopped(Step.SEND, State.FAILED, "correction",
                        List.of(former + " was sent, and " + id + " is another revision of it;"
                                + " 'tidemark send --yes --correction' sends it as a correction")));
            }
        }
        return Optional.empty();
    }

    private StepResult send(Dispatch dispatch, OpenLedger open) throws IOException {
        EditionId id = dispatch.edition().manifest().id();
        List<String> lines = new ArrayList<>(open.doubt().stream().toList());
        Composer composer = dispatch.composer(dispatch.keys().value());
        Mailing.Ended ended = dispatch.send(open, composer, Set.of(), true, (address, state, detail) -> {
            // the books below say it all
        });
        composer.remarks().forEach(remark -> lines.add("warning: " + remark));
        for (Entry entry : open.ledger().entries(id, Set.of(LetterState.UNCERTAIN, LetterState.REFUSED))) {
            lines.add(entry.state().word() + ": " + entry.address() + " " + entry.messageId() + " (" + entry.detail()
                    + ")");
        }
        int early = dispatch.audience(dispatch.lists(), Set.of()).outside().getOrDefault(Audience.Reason.EARLY, 0);
        return result(ended, early, lines);
    }

    /** @param early readers for whom the day has not begun; a later call writes to them */
    private static StepResult result(Mailing.Ended ended, int early, List<String> lines) {
        Books books = ended.books();
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("planned", books.planned());
        counts.put("sent", books.sent());
        counts.put("refused", books.refused());
        counts.put("uncertain", books.uncertain());
        counts.put("waiting", books.waiting() + books.underWay());
        lines.addFirst("letters: " + books);
        if (ended.stopped().isPresent() || books.waiting() + books.underWay() > 0) {
            lines.addFirst(ended.stopped().orElse("some letters wait, or another process has them"));
            return new StepResult(Step.SEND, State.FAILED, "letters", lines, counts, Optional.empty());
        }
        if (early > 0) {
            lines.addFirst(early + (early == 1 ? " reader waits" : " readers wait") + " for mail.not-before");
            return new StepResult(Step.SEND, State.WAITING, "too-early", lines, counts, Optional.empty());
        }
        return books.uncertain() + books.refused() > 0
                ? new StepResult(Step.SEND, State.FLAWED, "letters", lines, counts, Optional.empty())
                : StepResult.done(Step.SEND, lines, counts);
    }

    /** What would be sent, composed once in each language to see that it can be. */
    StepResult rehearse(Stored edition) throws IOException {
        Optional<String> nothing = nothing();
        if (nothing.isPresent()) {
            return StepResult.skipped(Step.SEND, nothing.get());
        }
        Dispatch dispatch = dispatch(edition);
        List<String> faults = faults(dispatch);
        if (!faults.isEmpty()) {
            return StepResult.stopped(Step.SEND, State.REFUSED, "recipients", faults);
        }
        if (Database.exists(out, workspace.database())) {
            try (Database database = Database.open(out, workspace.database(), environment)) {
                Optional<StepResult> corrects = correction(new Ledger(database), edition.manifest().id());
                if (corrects.isPresent()) {
                    return corrects.get();
                }
            }
        }
        Composer composer = dispatch.composer(dispatch.keys().value());
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<Recipient> readers = dispatch.lists().audience(Set.of(), Optional.empty(), clock.instant()).readers();
        for (Recipient reader : readers) {
            if (counts.merge(reader.language(), 1, Integer::sum) == 1) {
                composer.compose(reader, clock.instant());
            }
        }
        List<String> lines = new ArrayList<>();
        counts.forEach((language, letters) -> lines.add("would write in " + language + " to "
                + letters + (letters == 1 ? " reader" : " readers")));
        composer.remarks().forEach(remark -> lines.add("warning: " + remark));
        MailServer.fault(dispatch.settings(), environment).ifPresent(lines::add);
        return StepResult.done(Step.SEND, lines, Map.of());
    }

    private static List<String> faults(Dispatch dispatch) throws IOException {
        List<String> faults = new ArrayList<>();
        dispatch.keys().diagnostics().forEach(problem -> faults.add(problem.toString()));
        dispatch.lists().diagnostics().forEach(problem -> faults.add(problem.toString()));
        return faults;
    }
}
