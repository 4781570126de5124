package org.tidemark.model;

/** Spacing of a regular sample. */
public enum Frequency {
    DAILY, WEEKLY, MONTHLY;

    /** Observations in a year: 252 or 365 for days (see {@link TradingWeek}), 52 for weeks, 12 for months. */
    public int periodsPerYear(TradingWeek week) {
        return switch (this) {
            case DAILY -> week.daysPerYear();
            case WEEKLY -> 52;
            case MONTHLY -> 12;
        };
    }
}
