package org.tidemark.ingest.quality;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tidemark.ingest.calendar.ExchangeCalendar;
import org.tidemark.ingest.calendar.Session;
import org.tidemark.model.TradingWeek;

/** Whether a daily series has a value on the days on which its market had one, and on no other. */
final class DayChecks {
    /** A hole of more days than this is longer than any weekend with holidays around it, 2001-09-11 to 16 included. */
    private static final int LONGEST_USUAL_STEP = 7;
    /** Below this part of the exchange's days a file that nobody declared is of another market. */
    private static final double NEW_YORK_HABIT = 0.97;
    /** Weeks from Sunday to Thursday that make it a habit and not a slip. */
    private static final int HABIT_OF_WEEKS = 4;

    private DayChecks() {}

    static void check(Track track, Findings findings) {
        if (track.figure() == Track.Figure.RATE || track.dailySince().isEmpty() || !track.isDaily()) {
            return;
        }
        LocalDate since = track.dailySince().get();
        int from = 0;
        while (from < track.size() && track.day(from).isBefore(since)) {
            from++;
        }
        if (track.size() - from < 2) {
            return;
        }
        boolean shifted = shiftedWeeks(track, from, findings);
        if (track.week() == TradingWeek.EVERY_DAY) {
            everyDay(track, from, findings);
        } else if (!shifted) {
            exchangeDays(track, from, findings);
        }
    }

    /** How many of the days that were due are there, from the first row to the last; 1 when none was missed. */
    static double completeness(Track track) {
        if (track.size() == 0) {
            return 1;
        }
        long due = 0;
        long there = 0;
        for (long day = track.epochDay(0); day <= track.epochDay(track.size() - 1); day++) {
            if (track.week() == TradingWeek.EVERY_DAY
                    || ExchangeCalendar.newYork().session(LocalDate.ofEpochDay(day)) == Session.OPEN) {
                due++;
                there += track.index(day) >= 0 ? 1 : 0;
            }
        }
        return due == 0 ? 1 : (double) there / due;
    }

    private static void everyDay(Track track, int from, Findings findings) {
        List<LocalDate> missing = new ArrayList<>();
        long line = 0;
        for (int i = from + 1; i < track.size(); i++) {
            for (long day = track.epochDay(i - 1) + 1; day < track.epochDay(i); day++) {
                missing.add(LocalDate.ofEpochDay(day));
                line = line == 0 ? track.line(i) : line;
            }
        }
        if (!missing.isEmpty()) {
            findings.add(Defect.MISSING_DAYS, track, line, missing, Finding.counted(missing.size(), "day")
                    + " without a value in a series of every day: " + Finding.said(missing));
        }
    }

    private static void exchangeDays(Track track, int from, Findings findings) {
        boolean newYork = track.weekIsDeclared() || completeness(track) >= NEW_YORK_HABIT;
        ExchangeCalendar calendar = ExchangeCalendar.newYork();
        List<LocalDate> missing = new ArrayList<>();
        List<LocalDate> unexpected = new ArrayList<>();
        long missingLine = 0;
        long unexpectedLine = 0;
        for (int i = from; i < track.size(); i++) {
            boolean weekend = track.day(i).getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
            if (calendar.session(track.day(i)) == Session.CLOSED && (newYork || weekend)) {
                unexpected.add(track.day(i));
                unexpectedLine = unexpectedLine == 0 ? track.line(i) : unexpectedLine;
            }
            if (i == from) {
                continue;
            }
            boolean explained = true;
            for (long day = track.epochDay(i - 1) + 1; day < track.epochDay(i); day++) {
                Session session = calendar.session(LocalDate.ofEpochDay(day));
                explained &= session != Session.UNKNOWN;
                if (newYork && session == Session.OPEN) {
                    missing.add(LocalDate.ofEpochDay(day));
                    missingLine = missingLine == 0 ? track.line(i) : missingLine;
                }
            }
            long step = track.epochDay(i) - track.epochDay(i - 1);
            if (step > LONGEST_USUAL_STEP && !(explained && newYork)) {
                findings.add(Defect.GAP, track, track.line(i), List.of(track.day(i - 1), track.day(i)),
                        "no row for " + step + " days, from " + track.day(i - 1) + " to " + track.day(i)
                                + ", and the calendar does not say why");
            }
        }
        if (!missing.isEmpty()) {
            findings.add(Defect.MISSING_DAYS, track, missingLine, missing, Finding.counted(missing.size(), "day")
                    + " of the New York calendar without a row: " + Finding.said(missing));
        }
        if (!unexpected.isEmpty()) {
            findings.add(Defect.UNEXPECTED_DAYS, track, unexpectedLine, unexpected,
                    Finding.counted(unexpected.size(), "row") + " on days without a New York close: "
                            + Finding.said(unexpected));
        }
    }

    /** Weeks that have a Sunday and no Friday: each of their days is stamped one day early. */
    private static boolean shiftedWeeks(Track track, int from, Findings findings) {
        List<LocalDate> sundays = new ArrayList<>();
        int withFriday = 0;
        for (int i = from; i < track.size(); i++) {
            if (track.day(i).getDayOfWeek() == DayOfWeek.SUNDAY) {
                sundays.add(track.day(i));
                withFriday += track.index(track.epochDay(i) + 5) >= 0 ? 1 : 0;
            }
        }
        if (sundays.size() < HABIT_OF_WEEKS || withFriday * 10 > sundays.size()) {
            return false;
        }
        findings.add(Defect.SHIFTED_WEEKS, track, track.line(track.index(sundays.getFirst().toEpochDay())), sundays,
                sundays.size() + " Sundays have a value, and " + (sundays.size() - withFriday)
                        + " Fridays after them have none: those weeks are stamped a day early, first "
                        + sundays.getFirst() + ", last " + sundays.getLast());
        return true;
    }
}
