package org.tidemark.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tidemark.app.database.Database;
import org.tidemark.app.edition.EditionId;
import org.tidemark.app.edition.EditionStore.Stored;
import org.tidemark.app.mail.Mailing;
import org.tidemark.app.mail.Pause;
import org.tidemark.app.mail.Readers;
import org.tidemark.app.mail.ledger.Books;
import org.tidemark.app.mail.ledger.Entry;
import org.tidemark.app.mail.ledger.Identity;
import org.tidemark.app.mail.ledger.Ledger;
import org.tidemark.app.mail.ledger.LetterState;
import org.tidemark.app.mail.ledger.Mark;
import org.tidemark.app.mail.ledger.Sender;
import org.tidemark.app.mail.letter.Composer;
import org.tidemark.app.mail.letter.LetterKeys;
import org.tidemark.app.mail.recipient.Audience;
import org.tidemark.app.mail.recipient.Recipient;
import org.tidemark.app.mail.recipient.Recipients;
import org.tidemark.app.mail.recipient.Suppressed;
import org.tidemark.app.mail.smtp.Carrier;
import org.tidemark.app.run.StepResult.State;
import org.tidemark.app.workspace.MailSettings;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.ingest.Loaded;

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

    @Override
    public StepResult send(Stored edition) throws IOException {
        Optional<String> nothing = nothing();
        if (nothing.isPresent()) {
            return StepResult.skipped(Step.SEND, nothing.get());
        }
        MailSettings settings = workspace.mail().orElseThrow();
        Optional<String> fault = MailServer.fault(settings, environment);
        if (fault.isPresent()) {
            return StepResult.stopped(Step.SEND, State.FAILED, "password", List.of(fault.get()));
        }
        List<String> faults = faults(edition);
        if (!faults.isEmpty()) {
            return StepResult.stopped(Step.SEND, State.REFUSED, "recipients", faults);
        }
        EditionId id = edition.manifest().id();
        try (Database database = Database.open(out, workspace.database(), environment); Mark mark = Mark.open(out)) {
            var ledger = new Ledger(database);
            Optional<StepResult> corrects = correction(ledger, id);
            return corrects.isPresent() ? corrects.get() : send(edition, settings, database, mark, ledger);
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

    private StepResult send(Stored edition, MailSettings settings, Database database, Mark mark, Ledger ledger)
            throws IOException {
        EditionId id = edition.manifest().id();
        Identity.Examined examined = Identity.examine(database, mark, clock.instant());
        List<String> lines = new ArrayList<>();
        examined.doubt().ifPresent(doubt -> lines.add(database.name() + ": " + doubt
                + "; letters that may have been sent without its knowledge are uncertain now"));
        Sender sender = Sender.thisProcess();
        ledger.enlist(sender, clock.instant());
        var readers = new Readers(List.of(workspace.recipients(), workspace.suppressed()),
                () -> Readers.Now.of(audience(edition, settings.notBefore()).readers(),
                        audience(edition, Optional.empty()).readers()));
        Mailing.Ended ended;
        try (Carrier carrier = MailServer.of(settings, environment).carrier()) {
            ended = new Mailing(id, Composer.of(workspace, settings, edition, keys().value()), readers,
                    settings.sending(),
                    new Mailing.Tools(ledger, examined.identity().id(), mark, sender, carrier, clock, Pause.real()),
                    (address, state, detail) -> {
                        // the books below say it all
                    }).send(true);
        }
        for (Entry entry : ledger.entries(id, Set.of(LetterState.UNCERTAIN, LetterState.REFUSED))) {
            lines.add(entry.state().word() + ": " + entry.address() + " " + entry.messageId() + " (" + entry.detail()
                    + ")");
        }
        int early = audience(edition, settings.notBefore()).outside().getOrDefault(Audience.Reason.EARLY, 0);
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
        List<String> faults = faults(edition);
        if (!faults.isEmpty()) {
            return StepResult.stopped(Step.SEND, State.REFUSED, "recipients", faults);
        }
        Composer composer = Composer.of(workspace, workspace.mail().orElseThrow(), edition, keys().value());
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Recipient reader : audience(edition, Optional.empty()).readers()) {
            if (counts.merge(reader.language(), 1, Integer::sum) == 1) {
                composer.compose(reader, clock.instant());
            }
        }
        List<String> lines = new ArrayList<>();
        counts.forEach((language, letters) -> lines.add("would write in " + language + " to "
                + letters + (letters == 1 ? " reader" : " readers")));
        MailServer.fault(workspace.mail().orElseThrow(), environment).ifPresent(lines::add);
        return StepResult.done(Step.SEND, lines, Map.of());
    }

    private List<String> faults(Stored edition) throws IOException {
        List<String> faults = new ArrayList<>();
        keys().diagnostics().forEach(problem -> faults.add(problem.toString()));
        recipients(edition).diagnostics().forEach(problem -> faults.add(problem.toString()));
        Suppressed.read(workspace.suppressed()).diagnostics().forEach(problem -> faults.add(problem.toString()));
        return faults;
    }

    private Loaded<LetterKeys> keys() {
        return LetterKeys.of(workspace.mail().orElseThrow().letters(), environment, workspace.root(), out);
    }

    private Loaded<Recipients> recipients(Stored edition) throws IOException {
        return Recipients.read(workspace.recipients(), edition.manifest().languages());
    }

    /** The lists as they are now; somebody may take himself off while letters are being sent. */
    private Audience audience(Stored edition, Optional<LocalTime> notBefore) throws IOException {
        Loaded<Recipients> recipients = recipients(edition);
        Loaded<Suppressed> suppressed = Suppressed.read(workspace.suppressed());
        if (recipients.refused() || suppressed.refused()) {
            throw new IOException("who is to get the letters has been changed, and not for the better: "
                    + (recipients.refused() ? recipients.diagnostics() : suppressed.diagnostics()).getFirst());
        }
        return Audience.of(recipients.value(), suppressed.value(), Set.of(), notBefore, clock.instant());
    }
}
