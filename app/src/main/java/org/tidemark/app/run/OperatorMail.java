package org.tidemark.app.run;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import org.tidemark.app.edition.Sha256;
import org.tidemark.app.mail.MailServer;
import org.tidemark.app.mail.smtp.Answer;
import org.tidemark.app.mail.smtp.Carrier;
import org.tidemark.app.mail.smtp.ServerFault;
import org.tidemark.app.workspace.MailSettings;

/** Tells the operator by a short letter of plain text, over the mail server that the readers' letters leave by. */
public final class OperatorMail implements Operator {
    private static final int ID_LENGTH = 32;

    private final MailSettings settings;
    private final String address;
    private final Clock clock;
    private final Map<String, String> environment;

    /** @param environment for the password of the server */
    public OperatorMail(MailSettings settings, String address, Clock clock, Map<String, String> environment) {
        this.settings = settings;
        this.address = address;
        this.clock = clock;
        this.environment = environment;
    }

    @Override
    public void tell(String subject, String text) throws IOException {
        var fault = MailServer.fault(settings, environment);
        if (fault.isPresent()) {
            throw new IOException(fault.get());
        }
        byte[] letter = letter(subject, text);
        try (Carrier carrier = MailServer.of(settings, environment).carrier()) {
            carrier.ready();
            Answer answer = carrier.carry(address, letter);
            switch (answer) {
                case Answer.Taken taken -> {
                    // told
                }
                case Answer.Unknown unknown -> {
                    // most likely told, and one letter too few is better here than one every hour
                }
                case Answer.Refused refused -> throw new IOException(address + ": " + refused.said());
                case Answer.NotNow later -> throw new IOException(address + ": " + later.said());
                case Answer.Broken broken -> throw new IOException(address + ": " + broken.said());
            }
        } catch (ServerFault e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private byte[] letter(String subject, String text) throws IOException {
        Instant now = clock.instant();
        // the session's properties alone: nothing here connects by itself
        var message = new MimeMessage(Session.getInstance(new Properties())) {
            @Override
            protected void updateMessageID() throws MessagingException {
                // Jakarta Mail's own would tell the name of this machine
                String domain = settings.from().substring(settings.from().indexOf('@') + 1);
                setHeader("Message-ID", "<" + Sha256.of(now + " " + subject).substring(0, ID_LENGTH) + "@" + domain
                        + ">");
            }
        };
        var bytes = new ByteArrayOutputStream();
        try {
            message.setFrom(new InternetAddress(settings.from(), settings.fromName(), StandardCharsets.UTF_8.name()));
            message.setRecipient(RecipientType.TO, new InternetAddress(address));
            message.setSubject(subject, StandardCharsets.UTF_8.name());
            message.setText(text, StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(now));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
            message.writeTo(bytes);
        } catch (MessagingException e) {
            throw new IOException("the letter to " + address + " cannot be written: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }
}
