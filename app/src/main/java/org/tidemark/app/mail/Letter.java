package org.tidemark.app.mail;

import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import org.simplejavamail.api.email.EmailPopulatingBuilder;
import org.simplejavamail.converter.EmailConverter;
import org.simplejavamail.email.EmailBuilder;
import org.tidemark.app.edition.EditionId;
import org.tidemark.app.edition.Sha256;
import org.tidemark.app.workspace.MailSettings;

/** One letter as RFC 5322 bytes: text and HTML in the reader's language, the PDF attached. */
final class Letter {
    private static final int ID_LENGTH = 32;

    private Letter() {}

    static byte[] compose(MailSettings settings, EditionId edition, Recipient recipient, LetterText text, byte[] pdf,
            Instant written) throws IOException {
        String attachment = edition.report() + "-" + edition.asOf() + "-r" + edition.revision() + "." + text.language()
                + ".pdf";
        EmailPopulatingBuilder email = EmailBuilder.startingBlank().from(settings.fromName(), settings.from())
                .to(recipient.name(), recipient.address()).withSubject(text.subject())
                .withPlainText(text.plain(recipient.name())).withHTMLText(text.html(recipient.name()))
                .withHeader("Content-Language", text.language()).withHeader("Auto-Submitted", "auto-generated")
                .withAttachment(attachment, pdf, "application/pdf")
                .fixingMessageId(messageId(settings, edition, recipient))
                .fixingSentDate(Date.from(written));
        settings.replyTo().ifPresent(email::withReplyTo);
        var bytes = new ByteArrayOutputStream();
        try {
            EmailConverter.emailToMimeMessage(email.buildEmail()).writeTo(bytes);
        } catch (MessagingException e) {
            throw new IOException("the letter to " + recipient.address() + " cannot be written: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    /** The same for the same edition and reader, so that a mail program shows a letter that came twice once. */
    static String messageId(MailSettings settings, EditionId edition, Recipient recipient) {
        String domain = settings.from().substring(settings.from().indexOf('@') + 1);
        return "<" + Sha256.of(edition + " " + recipient.address()).substring(0, ID_LENGTH) + "@" + domain + ">";
    }
}
