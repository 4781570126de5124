package org.tidemark.app.mail.smtp;

/** The server cannot be used at all, whoever is written to: no letter was handed over, and none need be tried. */
public final class ServerFault extends Exception {
    private static final long serialVersionUID = 1L;

    ServerFault(String message, Throwable cause) {
        super(message, cause);
    }

    ServerFault(String message) {
        super(message);
    }
}
