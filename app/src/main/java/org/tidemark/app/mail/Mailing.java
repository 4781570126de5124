package org.tidemark.app.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidemark.app.edition.BuildLock;
import org.tidemark.app.edition.EditionId;
import org.tidemark.app.mail.letter.Composer;
import org.tidemark.app.mail.recipient.Recipient;
import org.tidemark.app.workspace.MailSettings;

/** Sends the letters of an edition that were not sent before. */
public final class Mailing {
    private static final String LOCK = ".mail-lock";

    private final Composer composer;
    private final EditionId edition;
    private final Clock clock;

    public Mailing(Composer composer, EditionId edition, Clock clock) {
        this.composer = composer;
        this.edition = edition;
        this.clock = clock;
    }

    /** What became of each letter, a line each. */
    public record Report(List<String> lines, boolean failed) {
        public Report {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Sends the letters whose ledger row is still planned.
     *
     * @param out      folder of the ledger
     * @param password of the server; empty when it asks for none
     */
    public Report send(List<Recipient> recipients, Path out, MailSettings.Smtp smtp, Optional<String> password)
            throws IOException {
        Optional<BuildLock> lock = BuildLock.take(out, LOCK);
        if (lock.isEmpty()) {
            return new Report(List.of("failed: another 'send' is using " + out), true);
        }
        try (BuildLock held = lock.get(); Ledger ledger = Ledger.open(out)) {
            held.requireHeld();
            ledger.markInterrupted(edition, clock.instant());
            for (Recipient recipient : recipients) {
                ledger.plan(edition, recipient.address(), clock.instant());
            }
            List<String> lines = new ArrayList<>();
            List<Recipient> due = new ArrayList<>();
            boolean failed = false;
            for (Recipient recipient : recipients) {
                Ledger.State state = ledger.state(edition, recipient.address()).orElse(Ledger.State.PLANNED);
                switch (state) {
                    case PLANNED -> due.add(recipient);
                    case SENT -> lines.add("skipped: " + recipient.address() + " (sent before)");
                    case SENDING, UNCERTAIN, REFUSED -> {
                        failed = true;
                        lines.add("failed: " + recipient.address() + " (" + state.word()
                                + " before; it is not tried again)");
                    }
                }
            }
            if (!due.isEmpty()) {
                failed |= sendDue(due, ledger, smtp, password, lines);
            }
            return new Report(lines, failed);
        }
    }

    private boolean sendDue(List<Recipient> due, Ledger ledger, MailSettings.Smtp smtp, Optional<String> password,
            List<String> lines) throws IOException {
        boolean failed = false;
        try (SmtpSender sender = SmtpSender.connect(smtp, password)) {
            for (Recipient recipient : due) {
                String address = recipient.address();
                byte[] bytes = composer.compose(recipient, clock.instant()).bytes();
                if (!ledger.move(edition, address, Ledger.State.PLANNED, Ledger.State.SENDING, "", clock.instant())) {
                    lines.add("skipped: " + address + " (taken by another run)");
                    continue;
                }
                SmtpSender.Answer answer = sender.send(bytes, address);
                ledger.move(edition, address, Ledger.State.SENDING, answer.state(), answer.detail(), clock.instant());
                switch (answer.state()) {
                    case SENT -> lines.add("done: " + address);
                    case PLANNED -> {
                        failed = true;
                        lines.add("failed: " + address + " (not taken now, tried again next time: " + answer.detail()
                                + ")");
                    }
                    case SENDING, REFUSED, UNCERTAIN -> {
                        failed = true;
                        lines.add("failed: " + address + " (" + answer.state().word() + ": " + answer.detail() + ")");
                    }
                }
            }
        } catch (MessagingException e) {
            lines.add("failed: " + smtp.host() + ":" + smtp.port() + ": " + e.getMessage());
            return true;
        }
        return failed;
    }
}
