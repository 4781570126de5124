package org.tidemark.ingest.calendar;

/** Whether a market has a close on a day. */
public enum Session {
    OPEN,
    CLOSED,
    /** The calendar does not know, or there was a session of which most vendors have no close. */
    UNKNOWN
}
