package org.tidemark.app.mail.letter;

import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.simplejavamail.api.email.EmailPopulatingBuilder;
import org.simplejavamail.converter.EmailConverter;
import org.simplejavamail.email.EmailBuilder;
import org.tidemark.app.edition.EditionId;
import org.tidemark.app.edition.EditionStore.Stored;
import org.tidemark.app.edition.Sha256;
import org.tidemark.app.mail.recipient.Recipient;
import org.tidemark.app.workspace.MailSettings;
import org.tidemark.app.workspace.Workspace;

/**
 * Writes the letters of one edition. What is the same for all readers of a language is read and made when the first of them
 * is written to, and then kept, so a letter more costs little. Not for several threads at once.
 */
public final class Composer {
    private static final int ID_LENGTH = 32;

    private final Workspace workspace;
    private final MailSettings settings;
    private final Stored edition;
    private final Map<String, Form> forms = new HashMap<>();

    private Composer(Workspace workspace, MailSettings settings, Stored edition) {
        this.workspace = workspace;
        this.settings = settings;
        this.edition = edition;
    }

    /** What the letters of one language share. */
    @SuppressWarnings("ArrayRecordComponent") // never leaves this class
    private record Form(LetterText text, byte[] pdf) {}

    public static Composer of(Workspace workspace, MailSettings settings, Stored edition) {
        return new Composer(workspace, settings, edition);
    }

    /**
     * The letter to one reader.
     *
     * @param written  the day and time that the letter bears
     * @throws IOException if the edition cannot be read
     */
    public Letter compose(Recipient recipient, Instant written) throws IOException {
        Form form = form(recipient.language());
        EditionId id = edition.manifest().id();
        String messageId = messageId(recipient);
        String attachment = id.report() + "-" + id.asOf() + "-r" + id.revision() + "." + recipient.language() + ".pdf";
        EmailPopulatingBuilder email = EmailBuilder.startingBlank().from(settings.fromName(), settings.from())
                .to(recipient.name(), recipient.address()).withSubject(form.text().subject())
                .withPlainText(form.text().plain(recipient.name())).withHTMLText(form.text().html(recipient.name()))
                .withHeader("Content-Language", recipient.language()).withHeader("Auto-Submitted", "auto-generated")
                .withAttachment(attachment, form.pdf(), "application/pdf")
                .fixingMessageId(messageId)
                .fixingSentDate(Date.from(written));
        settings.replyTo().ifPresent(email::withReplyTo);
        var bytes = new ByteArrayOutputStream();
        try {
            EmailConverter.emailToMimeMessage(email.buildEmail()).writeTo(bytes);
        } catch (MessagingException e) {
            throw new IOException("the letter to " + recipient.address() + " cannot be written: " + e.getMessage(), e);
        }
        return new Letter(messageId, bytes.toByteArray());
    }

    /**
     * The Message-ID of the letter of this edition (report, day and revision) to a reader in a language: the same whenever it
     * is composed, so that a mail program shows a letter that came twice once.
     */
    public String messageId(Recipient recipient) {
        String domain = settings.from().substring(settings.from().indexOf('@') + 1);
        String identity = edition.manifest().id() + " " + recipient.language() + " " + recipient.address();
        return "<" + Sha256.of(identity).substring(0, ID_LENGTH) + "@" + domain + ">";
    }

    private Form form(String language) throws IOException {
        Form known = forms.get(language);
        if (known != null) {
            return known;
        }
        var made = new Form(LetterText.of(workspace, edition.manifest(), edition.folder(), language),
                Files.readAllBytes(edition.folder().resolve(language).resolve("report.pdf")));
        forms.put(language, made);
        return made;
    }
}
