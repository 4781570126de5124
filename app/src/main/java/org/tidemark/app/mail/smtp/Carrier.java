package org.tidemark.app.mail.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPOutputStream;
import org.jspecify.annotations.Nullable;
import org.tidemark.app.workspace.MailSettings.Smtp;
import org.tidemark.app.workspace.MailSettings.Tls;

/**
 * Carries letters to one mail server over a connection that is kept, and renewed now and then.
 *
 * <p>What is certain: a letter was not taken unless its end, a line with a dot alone, was said; it was when the answer to
 * that begins with a 2; it was not when that begins with a 4 or 5. Everything else is {@link Answer.Unknown}.
 */
public final class Carrier implements AutoCloseable {
    /** A server may count letters, and a load balancer ages; so a connection is not used for ever. */
    private static final int MOST_LETTERS = 100;
    private static final int TOO_LARGE = 552;
    private static final int CLOSING = 421;
    private static final int LONGEST = 400;

    private final Smtp server;
    private final String from;
    private final Optional<String> password;
    private final Patience patience;
    private final Optional<SSLSocketFactory> sockets;
    private @Nullable Spoken connection;
    private int letters;

    private Carrier(Smtp server, String from, Optional<String> password, Patience patience,
            Optional<SSLSocketFactory> sockets) {
        this.server = server;
        this.from = from;
        this.password = password;
        this.patience = patience;
        this.sockets = sockets;
    }

    /**
     * A carrier that is not connected yet.
     *
     * @param from     address to which the server reports what it cannot deliver
     * @param password empty when the server asks for none
     */
    public static Carrier to(Smtp server, String from, Optional<String> password) {
        return new Carrier(server, from, password, Patience.USUAL, Optional.empty());
    }

    static Carrier to(Smtp server, String from, Optional<String> password, Patience patience,
            Optional<SSLSocketFactory> sockets) {
        return new Carrier(server, from, password, patience, sockets);
    }

    /**
     * Makes sure that there is a connection that hears. To be called before a letter is begun, so that a server that is gone
     * costs no letter an attempt.
     *
     * @throws ServerFault if there can be none
     */
    public void ready() throws ServerFault {
        Spoken open = connection;
        if (open != null && letters > 0) {
            try {
                if (letters >= MOST_LETTERS || group(open.simpleCommand("RSET")) != 2) {
                    close();
                }
            } catch (MessagingException e) {
                drop();
            }
        }
        if (connection == null) {
            connection = connect();
            letters = 0;
        }
    }

    /**
     * Hands a letter over.
     *
     * @param letter RFC 5322
     * @throws ServerFault if the server will have no letter from this sender at all; this one was not taken
     */
    public Answer carry(String address, byte[] letter) throws ServerFault {
        Spoken open = connection;
        if (open == null) {
            return new Answer.Broken("not connected");
        }
        letters++;
        boolean ended = false;
        try {
            String size = open.supportsExtension("SIZE") ? " SIZE=" + letter.length : "";
            Optional<Answer> refusal = notWanted(open, open.simpleCommand("MAIL FROM:<" + from + ">" + size), true);
            if (refusal.isEmpty()) {
                refusal = notWanted(open, open.simpleCommand("RCPT TO:<" + address + ">"), false);
            }
            if (refusal.isPresent()) {
                return refusal.get();
            }
            SMTPOutputStream body;
            switch (open.openLetter()) {
                case Spoken.Opening.Closed(int reply, String said) -> {
                    return notWanted(reply, said, false).orElseGet(() -> new Answer.NotNow(shown(said)));
                }
                case Spoken.Opening.Open(SMTPOutputStream out) -> body = out;
            }
            Spoken.say(body, letter);
            ended = true;
            int reply = open.simpleCommand(".");
            return answer(open, reply);
        } catch (MessagingException | IOException e) {
            drop();
            String why = shown(reason(e));
            return ended
                    ? new Answer.Unknown("no answer to the end of the letter: " + why)
                    : new Answer.Broken(why);
        }
    }

    private Answer answer(Spoken open, int reply) {
        String said = shown(open.getLastServerResponse());
        if (reply == CLOSING) {
            drop();
        }
        return switch (group(reply)) {
            case 2 -> new Answer.Taken(said);
            case 4 -> new Answer.NotNow(said);
            case 5 -> new Answer.Refused(said);
            default -> {
                drop();
                yield new Answer.Unknown("no answer to the end of the letter: " + (said.isEmpty() ? "[EOF]" : said));
            }
        };
    }

    /** The reply to a command before the letter; empty when the server goes along. */
    private Optional<Answer> notWanted(Spoken open, int reply, boolean sender) throws ServerFault, MessagingException {
        if (reply == Spoken.NONE) {
            throw new MessagingException("the connection ended");
        }
        return notWanted(reply, open.getLastServerResponse(), sender);
    }

    private Optional<Answer> notWanted(int reply, String text, boolean sender) throws ServerFault {
        String said = shown(text);
        if (reply == CLOSING) {
            drop();
        }
        return switch (group(reply)) {
            case 2 -> Optional.empty();
            case 5 -> {
                // what is wrong with the sender is wrong for every reader
                if (sender && reply != TOO_LARGE) {
                    throw new ServerFault(name() + ": the server takes no letter from " + from + ": " + said);
                }
                yield Optional.of(new Answer.Refused(said));
            }
            default -> Optional.of(new Answer.NotNow(said));
        };
    }

    private static int group(int reply) {
        return reply / 100;
    }

    private String name() {
        return server.host() + ":" + server.port();
    }

    private Spoken connect() throws ServerFault {
        String protocol = server.tls() == Tls.TLS ? "smtps" : "smtp";
        String user = server.user().orElse(null);
        if (user != null && server.tls() == Tls.NONE && !isThisMachine()) {
            throw new ServerFault(name() + ": a password is not said over a connection that anybody can read;"
                    + " set tls to starttls or tls");
        }
        var opened = new Spoken(Session.getInstance(properties("mail." + protocol + ".")),
                new URLName(protocol, server.host(), server.port(), null, null, null), protocol,
                server.tls() == Tls.TLS);
        try {
            opened.connect(server.host(), server.port(), user, password.orElse(null));
        } catch (AuthenticationFailedException e) {
            throw new ServerFault(name() + ": the server does not know " + user + " by this password: "
                    + shown(reason(e)), e);
        } catch (MessagingException e) {
            throw new ServerFault(name() + ": " + shown(explained(e)), e);
        }
        if (user != null && !opened.supportsExtension("AUTH") && !opened.supportsExtension("AUTH=LOGIN")) {
            opened.abandon();
            throw new ServerFault(name() + ": the server asks nobody for a password, and " + user + " is to give one");
        }
        return opened;
    }

    private boolean isThisMachine() {
        try {
            return InetAddress.getByName(server.host()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            // connecting will say so
            return false;
        }
    }

    private Properties properties(String prefix) {
        var properties = new Properties();
        boolean starttls = server.tls() == Tls.STARTTLS;
        properties.setProperty(prefix + "starttls.enable", String.valueOf(starttls));
        properties.setProperty(prefix + "starttls.required", String.valueOf(starttls));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
        properties.setProperty(prefix + "auth", String.valueOf(server.user().isPresent()));
        properties.setProperty(prefix + "connectiontimeout", String.valueOf(patience.connect().toMillis()));
        properties.setProperty(prefix + "timeout", String.valueOf(patience.answer().toMillis()));
        properties.setProperty(prefix + "writetimeout", String.valueOf(patience.write().toMillis()));
        // nothing is waiting for the answer to QUIT, and a server that gives none would hold everybody up
        properties.setProperty(prefix + "quitwait", "false");
        properties.put(prefix + "socketFactory", new PromptSockets());
        properties.setProperty(prefix + "socketFactory.fallback", "false");
        sockets.ifPresent(factory -> properties.put(prefix + "ssl.socketFactory", factory));
        return properties;
    }

    /** What went wrong while connecting, in words that say where to look. */
    private static String explained(MessagingException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return "the connection could not be made secret: " + cause.getMessage();
            }
        }
        return reason(failure);
    }

    /** The message of the innermost cause, behind that of the outermost. */
    private static String reason(Throwable failure) {
        String outer = String.valueOf(failure.getMessage());
        String inner = outer;
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            inner = String.valueOf(cause.getMessage());
        }
        return outer.contains(inner) ? outer : outer + " (" + inner + ")";
    }

    /** One line of bounded length, in which a server that repeats what it was told gives nothing away. */
    private String shown(@Nullable String text) {
        String line = text == null ? "" : text.strip().replaceAll("\\p{Cntrl}+", " ");
        String secretly = password.orElse("");
        // the longer forms first, since they hold the shorter
        for (String secret : List.of(base64("\0" + server.user().orElse("") + "\0" + secretly), base64(secretly),
                secretly)) {
            line = secretly.isEmpty() ? line : line.replace(secret, "***");
        }
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void drop() {
        Spoken open = connection;
        connection = null;
        if (open != null) {
            open.abandon();
        }
    }

    /** Says goodbye; a server that does not hear it any more is no failure. */
    @Override
    public void close() {
        Spoken open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException e) {
                open.abandon();
            }
        }
    }
}
