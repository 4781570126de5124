package org.tidemark.ingest.quality;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidemark.ingest.Period;
import org.tidemark.ingest.calendar.ExchangeCalendar;
import org.tidemark.ingest.calendar.Session;
import org.tidemark.model.TradingWeek;

/** Whether a daily series has a value on the days on which its market had one, and on no other. */
final class DayChecks {
    /** A hole of more days than this is longer than any weekend with holidays around it, 2001-09-11 to 16 included. */
    private static final int LONGEST_USUAL_STEP = 7;
    /** A file that nobody declared misses at most this part of New York's days if it is of New York. */
    private static final double MISSING_OF_NEW_YORK = 0.005;
    /** Weeks from Sunday to Thursday that make it a habit and not a slip. */
    private static final int HABIT_OF_WEEKS = 4;

    private DayChecks() {}

    /** @param withoutValue days on which a row of the file says that there is no figure, so that none is missed */
    static void check(Track track, Set<LocalDate> withoutValue, Findings findings) {
        Optional<Due> due = track.due().filter(promised -> promised.period() == Period.DAY);
        if (track.figure() == Track.Figure.RATE || due.isEmpty() || !track.isDaily()) {
            return;
        }
        LocalDate since = due.get().since();
        int from = 0;
        while (from < track.size() && track.day(from).isBefore(since)) {
            from++;
        }
        if (track.size() - from < 2) {
            return;
        }
        boolean shifted = shiftedWeeks(track, from, findings);
        if (track.week() == TradingWeek.EVERY_DAY) {
            everyDay(track, from, withoutValue, findings);
        } else if (!shifted) {
            exchangeDays(track, from, withoutValue, findings);
        }
    }

    /**
     * Whether the days are New York's: somebody says so, or hardly one of them is missing and less than half of the exchange's
     * holidays are there. A file of every Monday to Friday is of a market without those holidays.
     */
    static boolean isOfNewYork(Track track) {
        if (!track.isOfUnsaidMarket()) {
            return track.isOfNewYork();
        }
        if (track.size() < 2 || track.rhythm() != Track.Rhythm.WEEKDAYS) {
            return false;
        }
        int due = 0;
        int missing = 0;
        int holidays = 0;
        int holidaysThere = 0;
        for (long day = track.epochDay(0); day <= track.epochDay(track.size() - 1); day++) {
            LocalDate date = LocalDate.ofEpochDay(day);
            boolean there = track.index(day) >= 0;
            Session session = ExchangeCalendar.newYork().session(date);
            if (session == Session.OPEN) {
                due++;
                missing += there ? 0 : 1;
            } else if (session == Session.CLOSED && !isWeekend(date)) {
                holidays++;
                holidaysThere += there ? 1 : 0;
            }
        }
        return missing <= Math.max(1, MISSING_OF_NEW_YORK * due) && (holidays == 0 || holidaysThere * 2 < holidays);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }

    private static void everyDay(Track track, int from, Set<LocalDate> withoutValue, Findings findings) {
        List<LocalDate> missing = new ArrayList<>();
        long line = 0;
        for (int i = from + 1; i < track.size(); i++) {
            for (long day = track.epochDay(i - 1) + 1; day < track.epochDay(i); day++) {
                if (!withoutValue.contains(LocalDate.ofEpochDay(day))) {
                    missing.add(LocalDate.ofEpochDay(day));
                    line = line == 0 ? track.line(i) : line;
                }
            }
        }
        if (!missing.isEmpty()) {
            findings.add(Defect.MISSING_DAYS, track, line, missing, Finding.counted(missing.size(), "day")
                    + " without a value in a series of every day: " + Finding.said(missing));
        }
    }

    private static void exchangeDays(Track track, int from, Set<LocalDate> withoutValue, Findings findings) {
        boolean newYork = isOfNewYork(track);
        ExchangeCalendar calendar = ExchangeCalendar.newYork();
        List<LocalDate> missing = new ArrayList<>();
        List<LocalDate> unexpected = new ArrayList<>();
        long missingLine = 0;
        for (int i = from; i < track.size(); i++) {
            if (newYork ? calendar.session(track.day(i)) == Session.CLOSED : isWeekend(track.day(i))) {
                unexpected.add(track.day(i));
            }
            if (i == from) {
                continue;
            }
            boolean explained = true;
            for (long day = track.epochDay(i - 1) + 1; day < track.epochDay(i); day++) {
                LocalDate date = LocalDate.ofEpochDay(day);
                Session session = calendar.session(date);
                explained &= newYork && session != Session.UNKNOWN || isWeekend(date) || withoutValue.contains(date);
                if (newYork && session == Session.OPEN && !withoutValue.contains(date)) {
                    missing.add(date);
                    missingLine = missingLine == 0 ? track.line(i) : missingLine;
                }
            }
            long step = track.epochDay(i) - track.epochDay(i - 1);
            if (step > LONGEST_USUAL_STEP && !explained) {
                findings.add(Defect.GAP, track, track.line(i), List.of(track.day(i - 1), track.day(i)),
                        "no value for " + step + " days, from " + track.day(i - 1) + " to " + track.day(i)
                                + ", and the calendar does not say why");
            }
        }
        if (!missing.isEmpty()) {
            findings.add(Defect.MISSING_DAYS, track, missingLine, missing, Finding.counted(missing.size(), "day")
                    + " of the New York calendar without a value: " + Finding.said(missing));
        }
        unexpected(track, unexpected, newYork ? " without a New York close: " : " of a weekend: ", findings);
    }

    private static void unexpected(Track track, List<LocalDate> days, String what, Findings findings) {
        if (!days.isEmpty()) {
            findings.add(Defect.UNEXPECTED_DAYS, track, lineOf(track, days.getFirst()), days,
                    Finding.counted(days.size(), "row") + (days.size() == 1 ? " on a day" : " on days") + what
                            + Finding.said(days));
        }
    }

    private static long lineOf(Track track, LocalDate day) {
        return track.line(track.index(day.toEpochDay()));
    }

    /** Weeks that have a Sunday and no Friday: each of their days is stamped one day early. A Saturday is wrong either way. */
    private static boolean shiftedWeeks(Track track, int from, Findings findings) {
        List<LocalDate> sundays = new ArrayList<>();
        List<LocalDate> saturdays = new ArrayList<>();
        int withFriday = 0;
        for (int i = from; i < track.size(); i++) {
            switch (track.day(i).getDayOfWeek()) {
                case SUNDAY -> {
                    sundays.add(track.day(i));
                    withFriday += track.index(track.epochDay(i) + 5) >= 0 ? 1 : 0;
                }
                case SATURDAY -> saturdays.add(track.day(i));
                default -> {
                    // as in any week
                }
            }
        }
        if (sundays.size() < HABIT_OF_WEEKS || withFriday * 10 > sundays.size()) {
            return false;
        }
        findings.add(Defect.SHIFTED_WEEKS, track, lineOf(track, sundays.getFirst()), sundays,
                sundays.size() + " Sundays have a value, and " + (sundays.size() - withFriday)
                        + " Fridays after them have none: those weeks are stamped a day early, first "
                        + sundays.getFirst() + ", last " + sundays.getLast());
        if (track.week() == TradingWeek.EXCHANGE) {
            unexpected(track, saturdays, " of a weekend: ", findings);
        }
        return true;
    }
}
