package org.tidemark.app.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.tidemark.app.workspace.MailSettings.Smtp;
import org.tidemark.app.workspace.MailSettings.Tls;

/** One connection to a mail server. */
final class SmtpSender implements AutoCloseable {
    private static final int PERMANENT = 500;
    private static final String PATIENCE_MS = "20000";

    private final Session session;
    private final Transport transport;

    private SmtpSender(Session session, Transport transport) {
        this.session = session;
        this.transport = transport;
    }

    /** What the server said to a letter. */
    record Answer(Ledger.State state, String detail) {}

    static SmtpSender connect(Smtp smtp, Optional<String> password) throws MessagingException {
        var properties = new Properties();
        String protocol = smtp.tls() == Tls.TLS ? "smtps" : "smtp";
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "starttls.enable", String.valueOf(smtp.tls() == Tls.STARTTLS));
        properties.setProperty(prefix + "starttls.required", String.valueOf(smtp.tls() == Tls.STARTTLS));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "auth", String.valueOf(smtp.user().isPresent()));
        properties.setProperty(prefix + "connectiontimeout", PATIENCE_MS);
        properties.setProperty(prefix + "timeout", PATIENCE_MS);
        properties.setProperty(prefix + "writetimeout", PATIENCE_MS);
        Session session = Session.getInstance(properties);
        Transport transport = session.getTransport(protocol);
        transport.connect(smtp.host(), smtp.port(), smtp.user().orElse(null), password.orElse(null));
        return new SmtpSender(session, transport);
    }

    /** Hands one letter over. A break in the middle leaves it uncertain: the server may have taken it. */
    Answer send(byte[] letter, String address) {
        try {
            var message = new MimeMessage(session, new ByteArrayInputStream(letter));
            transport.sendMessage(message, new Address[]{new InternetAddress(address, true)});
            return new Answer(Ledger.State.SENT, "");
        } catch (MessagingException e) {
            int code = code(e);
            String said = String.valueOf(e.getMessage()).strip();
            if (code >= PERMANENT) {
                return new Answer(Ledger.State.REFUSED, said);
            }
            return code > 0 || e instanceof SendFailedException
                    ? new Answer(Ledger.State.PLANNED, said)
                    : new Answer(Ledger.State.UNCERTAIN, said);
        }
    }

    /** The reply code of the server that is furthest down the chain; 0 when the server said nothing. */
    private static int code(MessagingException failure) {
        int code = 0;
        for (@Nullable
        Exception e = failure; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            code = switch (e) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException send -> send.getReturnCode();
                default -> code;
            };
        }
        return code;
    }

    @Override
    public void close() throws MessagingException {
        transport.close();
    }
}
