package org.tidemark.app.workspace;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tidemark.app.schedule.Cycle;
import org.tidemark.app.schedule.DayRule;
import org.tidemark.app.schedule.MarketCalendar;
import org.tidemark.app.schedule.Schedule;
import org.tidemark.app.schedule.Schedule.Basis;
import org.tidemark.ingest.Nearest;

/** Reads {@code schedule}: when editions are due. */
final class ScheduleReader {
    private static final String KEY = "schedule";
    private static final Map<String, Cycle> CYCLES = cycles();
    private static final Map<String, MarketCalendar> CALENDARS = Map.of("new-york", MarketCalendar.NEW_YORK,
            "every-day", MarketCalendar.EVERY_DAY);
    private static final Map<String, Basis> BASES = Map.of("last-close", Basis.LAST_CLOSE, "previous-period",
            Basis.PREVIOUS_PERIOD);
    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
    private static final String LAST = "last";
    private static final int HOURS_OF_A_WEEK = 168;
    private static final int HOURS_OF_A_QUARTER = 2208;
    private static final int DAY = 24;

    private final ConfigMap map;
    private final Problems problems;

    private ScheduleReader(ConfigMap map) {
        this.map = map;
        this.problems = map.problems();
    }

    /** The schedule below {@code top}; empty when there is none. */
    static Optional<Schedule> read(ConfigMap top) {
        return top.map(KEY).map(map -> new ScheduleReader(map).schedule());
    }

    private Schedule schedule() {
        List<String> given = CYCLES.keySet().stream().filter(map::has).toList();
        if (given.size() != 1) {
            problems.add(given.isEmpty() ? map.place() : map.placeOf(given.getLast()), KEY,
                    given.isEmpty() ? "no period" : String.join(" and ", given) + " at once",
                    "give one of " + String.join(", ", CYCLES.keySet()) + ", such as 'monthly: {trading-day: last}'");
        }
        Cycle cycle = Cycle.WEEK;
        DayRule rule = new DayRule.Weekday(1, DayOfWeek.MONDAY);
        for (String word : given) {
            cycle = CYCLES.getOrDefault(word, cycle);
            rule = rule(map.map(word).orElseThrow(), KEY + "." + word, cycle);
        }
        var schedule = new Schedule(cycle, rule, map.number("days-later", 0, Schedule.MOST_DAYS_LATER, 0), time(),
                zone(), map.oneOf("calendar", CALENDARS, MarketCalendar.NEW_YORK),
                map.oneOf("as-of", BASES, Basis.LAST_CLOSE),
                Duration.ofHours(map.number("patience-hours", 1, HOURS_OF_A_WEEK, DAY)),
                map.has("catch-up-hours")
                        ? Optional.of(Duration.ofHours(map.number("catch-up-hours", 1, HOURS_OF_A_QUARTER, DAY)))
                        : Optional.empty(),
                map.day("since"));
        map.end();
        return schedule;
    }

    private DayRule rule(ConfigMap one, String path, Cycle cycle) {
        List<String> accepted = cycle == Cycle.WEEK
                ? List.of("weekday", "trading-day")
                : List.of("day", "weekday", "trading-day");
        List<String> given = accepted.stream().filter(one::has).toList();
        if (given.size() != 1) {
            problems.add(given.isEmpty() ? one.place() : one.placeOf(given.getLast()), path,
                    given.isEmpty() ? "no day" : String.join(" and ", given) + " at once",
                    "give one of " + String.join(", ", accepted));
        }
        if (cycle != Cycle.WEEK) {
            belongs(one, "nth", "weekday");
        }
        if (cycle == Cycle.QUARTER) {
            belongs(one, "month", "day");
        }
        DayRule rule = new DayRule.Weekday(1, DayOfWeek.MONDAY);
        if (one.has("trading-day")) {
            rule = new DayRule.TradingDay(count(one, "trading-day", cycle));
        }
        if (one.has("weekday")) {
            // a week has one of each, a longer period says which
            int n = cycle == Cycle.WEEK ? 1 : nth(one, cycle);
            rule = new DayRule.Weekday(n, one.oneOf("weekday", WEEKDAYS, DayOfWeek.MONDAY));
        }
        if (cycle != Cycle.WEEK && one.has("day")) {
            int month = cycle == Cycle.QUARTER ? one.number("month", 1, 3, 1) : 1;
            rule = new DayRule.DayOfMonth(month, count(one, "day", Cycle.MONTH));
        }
        one.end();
        return rule;
    }

    /** {@code key} says more about {@code other} and nothing without it. */
    private void belongs(ConfigMap one, String key, String other) {
        if (one.has(key) && !one.has(other)) {
            problems.add(one.placeOf(key), one.name(key), "given without " + other,
                    "add " + other + ", or take it out");
        }
    }

    private int nth(ConfigMap one, Cycle cycle) {
        if (!one.has("nth")) {
            one.missing("nth", "1");
        }
        return one.numberOr("nth", LAST, DayRule.LAST, 1, cycle == Cycle.MONTH ? 5 : 14, 1);
    }

    /** A day counted from 1 within the cycle, or the last. */
    private int count(ConfigMap one, String key, Cycle cycle) {
        return one.numberOr(key, LAST, DayRule.LAST, 1, switch (cycle) {
            case WEEK -> 7;
            case MONTH -> 31;
            case QUARTER -> 92;
        }, 1);
    }

    private LocalTime time() {
        String typed = map.requiredText("time", "07:30");
        try {
            if (typed.length() == "07:30".length()) {
                return LocalTime.parse(typed);
            }
        } catch (DateTimeParseException e) {
            // said below, as for a time with seconds
        }
        problems.add(map.placeOf("time"), map.name("time"), "'" + typed + "' is not a time of day",
                "write hours and minutes such as 07:30");
        return LocalTime.MIDNIGHT;
    }

    private ZoneId zone() {
        String typed = map.requiredText("zone", "Asia/Seoul");
        if (ZoneId.getAvailableZoneIds().contains(typed)) {
            return ZoneId.of(typed);
        }
        // hundreds of names are no help, the nearest is
        Optional<String> near = Nearest.of(typed, new TreeSet<>(ZoneId.getAvailableZoneIds()));
        problems.add(map.placeOf("zone"), map.name("zone"), "'" + typed + "' is not a time zone",
                near.map(zone -> "did you mean '" + zone + "'? ").orElse("")
                        + "write a name of the IANA time zone database such as Asia/Seoul");
        return ZoneOffset.UTC;
    }

    private static Map<String, Cycle> cycles() {
        Map<String, Cycle> cycles = new LinkedHashMap<>();
        cycles.put("weekly", Cycle.WEEK);
        cycles.put("monthly", Cycle.MONTH);
        cycles.put("quarterly", Cycle.QUARTER);
        return cycles;
    }

    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> weekdays = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            weekdays.put(day.name().toLowerCase(Locale.ROOT), day);
        }
        return weekdays;
    }
}
