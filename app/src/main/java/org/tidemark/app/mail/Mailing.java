package org.tidemark.app.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidemark.app.edition.BuildLock;
import org.tidemark.app.edition.EditionId;
import org.tidemark.app.edition.EditionStore.Stored;
import org.tidemark.app.workspace.MailSettings;
import org.tidemark.app.workspace.Workspace;

/** Writes the letters of an edition, and sends those that were not sent before. */
public final class Mailing {
    private static final String LOCK = ".mail-lock";

    private final Workspace workspace;
    private final MailSettings settings;
    private final Stored edition;
    private final Clock clock;

    public Mailing(Workspace workspace, MailSettings settings, Stored edition, Clock clock) {
        this.workspace = workspace;
        this.settings = settings;
        this.edition = edition;
        this.clock = clock;
    }

    /** What became of each letter, a line each. */
    public record Report(List<String> lines, boolean failed) {
        public Report {
            lines = List.copyOf(lines);
        }
    }

    /** A letter on disk. */
    private record Written(Recipient recipient, Path file) {}

    /** Writes every letter as {@code .eml} into a folder, and sends nothing. */
    public Report write(List<Recipient> recipients, Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Written letter : writeAll(recipients, folder)) {
            lines.add("written: " + letter.recipient().address() + " " + letter.file());
        }
        return new Report(lines, false);
    }

    /**
     * Writes every letter and sends those whose ledger row is still planned.
     *
     * @param out      folder of the ledger
     * @param password of the server; empty when it asks for none
     */
    public Report send(List<Recipient> recipients, Path folder, Path out, MailSettings.Smtp smtp,
            Optional<String> password) throws IOException {
        Optional<BuildLock> lock = BuildLock.take(out, LOCK);
        if (lock.isEmpty()) {
            return new Report(List.of("failed: another 'send' is using " + out), true);
        }
        try (BuildLock held = lock.get(); Ledger ledger = Ledger.open(out)) {
            held.requireHeld();
            EditionId id = edition.manifest().id();
            ledger.markInterrupted(id, clock.instant());
            for (Recipient recipient : recipients) {
                ledger.plan(id, recipient.address(), clock.instant());
            }
            List<String> lines = new ArrayList<>();
            List<Recipient> due = new ArrayList<>();
            boolean failed = false;
            for (Recipient recipient : recipients) {
                Ledger.State state = ledger.state(id, recipient.address()).orElse(Ledger.State.PLANNED);
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
                failed |= sendDue(writeAll(due, folder), ledger, smtp, password, lines);
            }
            return new Report(lines, failed);
        }
    }

    private boolean sendDue(List<Written> letters, Ledger ledger, MailSettings.Smtp smtp, Optional<String> password,
            List<String> lines) throws IOException {
        EditionId id = edition.manifest().id();
        boolean failed = false;
        try (SmtpSender sender = SmtpSender.connect(smtp, password)) {
            for (Written letter : letters) {
                String address = letter.recipient().address();
                byte[] bytes = Files.readAllBytes(letter.file());
                if (!ledger.move(id, address, Ledger.State.PLANNED, Ledger.State.SENDING, "", clock.instant())) {
                    lines.add("skipped: " + address + " (taken by another run)");
                    continue;
                }
                SmtpSender.Answer answer = sender.send(bytes, address);
                ledger.move(id, address, Ledger.State.SENDING, answer.state(), answer.detail(), clock.instant());
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

    private List<Written> writeAll(List<Recipient> recipients, Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, LetterText> texts = new HashMap<>();
        List<Written> written = new ArrayList<>();
        for (Recipient recipient : recipients) {
            String language = recipient.language();
            LetterText text = texts.get(language);
            if (text == null) {
                text = LetterText.of(workspace, edition.manifest(), edition.folder(), language);
                texts.put(language, text);
            }
            byte[] pdf = Files.readAllBytes(edition.folder().resolve(language).resolve("report.pdf"));
            byte[] letter = Letter.compose(settings, edition.manifest().id(), recipient, text, pdf, clock.instant());
            Path file = folder.resolve(fileName(recipient.address()));
            Files.write(file, letter);
            written.add(new Written(recipient, file));
        }
        return written;
    }

    /** The address with every character that a file system may mind written as its code. */
    private static String fileName(String address) {
        var name = new StringBuilder();
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '_' || c == '@') {
                name.append(c);
            } else {
                name.append('%').append(Integer.toHexString(c));
            }
        }
        return name.append(".eml").toString();
    }
}
