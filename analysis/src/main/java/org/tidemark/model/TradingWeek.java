package org.tidemark.model;

/** On which days an instrument has a close, and so how old a close may be before it is no longer "the" close of a day. */
public enum TradingWeek {
    /** Exchange days: a close carries over a long weekend, at most five calendar days. 252 days make a year. */
    EXCHANGE(5, 252),
    /** Every calendar day, as for Bitcoin: a close carries over one day at most. 365 days make a year. */
    EVERY_DAY(1, 365);

    private final int staleAfterDays;
    private final int daysPerYear;

    TradingWeek(int staleAfterDays, int daysPerYear) {
        this.staleAfterDays = staleAfterDays;
        this.daysPerYear = daysPerYear;
    }

    /** The greatest age, in calendar days, at which a close still stands for a day without one. */
    public int staleAfterDays() {
        return staleAfterDays;
    }

    /** Closes in a year, for annualising a volatility of daily returns. */
    public int daysPerYear() {
        return daysPerYear;
    }
}
