package org.tidemark.app.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPOutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Angus Mail's connection with the commands of a letter said one by one.
 *
 * <p>Its own {@code sendMessage} cannot be used: when the answer to the end of a letter is lost it says RSET into the dead
 * connection, and what is thrown then looks like a letter that the server did not take.
 */
final class Spoken extends SMTPTransport {
    /** The answer is no answer: the connection ended, or what came was no reply. */
    static final int NONE = -1;

    private static final int GO_ON = 354;

    private int firstReply = NONE;
    private boolean listening;
    private boolean silent;

    Spoken(Session session, URLName server, String protocol, boolean secret) {
        super(session, server, protocol, secret);
    }

    /** Notes the first reply after DATA: Angus says RSET after a refusal, and forgets the refusal when that breaks. */
    @Override
    protected int readServerResponse() throws MessagingException {
        int reply = super.readServerResponse();
        if (listening) {
            firstReply = reply;
            listening = false;
        }
        return reply;
    }

    /** Where the letter goes, or the reply that it is not wanted. */
    sealed interface Opening {
        record Open(SMTPOutputStream letter) implements Opening {}

        record Closed(int reply, String said) implements Opening {}
    }

    /**
     * Says DATA.
     *
     * @throws MessagingException when the connection broke
     */
    synchronized Opening openLetter() throws MessagingException {
        firstReply = NONE;
        listening = true;
        try {
            OutputStream letter = data();
            return new Opening.Open((SMTPOutputStream) letter);
        } catch (MessagingException e) {
            if (firstReply != NONE && firstReply != GO_ON) {
                return new Opening.Closed(firstReply, String.valueOf(e.getMessage()));
            }
            throw e;
        } finally {
            listening = false;
        }
    }

    /** Says the whole letter but for its end. */
    static void say(SMTPOutputStream out, byte[] letter) throws IOException {
        out.write(letter, 0, letter.length);
        out.ensureAtBOL();
    }

    /** Ends the connection without a word: in the middle of a letter even QUIT would be a part of it. */
    synchronized void abandon() {
        silent = true;
        try {
            close();
        } catch (MessagingException e) {
            // it is given up because it is broken
        }
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        if (!silent) {
            super.sendCommand(command);
        }
    }
}
