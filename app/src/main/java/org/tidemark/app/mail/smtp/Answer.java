package org.tidemark.app.mail.smtp;

/** What became of a letter that was handed to a server. */
public sealed interface Answer {
    /** For people: what the server said, or what went wrong; one line, without secrets. */
    String said();

    /** The server has it, and answers for it from now on. */
    record Taken(String said) implements Answer {}

    /** The server will never have this letter to this reader. It was not taken. */
    record Refused(String said) implements Answer {}

    /** The server will not have it now. It was not taken. */
    record NotNow(String said) implements Answer {}

    /** The connection broke before the end of the letter was said. It was not taken. */
    record Broken(String said) implements Answer {}

    /** The end of the letter was said and no answer came: it may have been taken or not. */
    record Unknown(String said) implements Answer {}
}
