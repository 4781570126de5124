package org.tidemark.app;

/** Exit statuses. */
public final class Status {
    /** Everything asked for was done. */
    public static final int DONE = 0;
    /** A failure or a bug. */
    public static final int FAILED = 1;
    /** The command line is wrong. */
    public static final int USAGE = 2;
    /** The input is refused. */
    public static final int REFUSED = 3;

    private Status() {}
}
