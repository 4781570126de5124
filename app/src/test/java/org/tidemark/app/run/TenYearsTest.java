package org.tidemark.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidemark.app.database.Database;
import org.tidemark.app.database.Databases;
import org.tidemark.app.run.RunHistory.Known;
import org.tidemark.app.run.SimulatedDesk.Killed;
import org.tidemark.app.run.SimulatedDesk.SimulatedClock;
import org.tidemark.app.schedule.Cycle;
import org.tidemark.app.schedule.DayRule;
import org.tidemark.app.schedule.MarketCalendar;
import org.tidemark.app.schedule.Period;
import org.tidemark.app.schedule.Schedule;
import org.tidemark.app.schedule.Schedule.Basis;
import org.tidemark.model.TradingWeek;

/**
 * Ten years of hourly calls, 2016 to 2025, with a clock that is set and a database that is real. The due instants themselves are
 * held against an independent calendar in {@code ScheduleReaderTest}; here they are the measure of what the calls make of them.
 */
class TenYearsTest {
    private static final Instant START = Instant.parse("2016-01-01T00:17:00Z");
    private static final Instant END = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration PATIENCE = Duration.ofHours(24);

    @TempDir(factory = InMemory.class)
    Path temp;

    /** Where the machine keeps a folder in memory: thousands of commits wait for no disk there. */
    static final class InMemory implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
            Path memory = Path.of("/dev/shm");
            return Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "tidemark")
                    : Files.createTempDirectory("tidemark");
        }
    }

    private static Schedule schedule(Cycle cycle, DayRule rule, String time, String zone, MarketCalendar calendar) {
        return new Schedule(cycle, rule, 0, LocalTime.parse(time), ZoneId.of(zone), calendar, Basis.LAST_CLOSE,
                PATIENCE, Optional.empty(), Optional.empty());
    }

    /** In New York and Berlin at hours that the clocks skip and pass twice; Seoul has no such hours. */
    static Map<String, Schedule> schedules() {
        Map<String, Schedule> schedules = new LinkedHashMap<>();
        schedules.put("New York", schedule(Cycle.MONTH, new DayRule.Weekday(2, DayOfWeek.SUNDAY), "02:30",
                "America/New_York", MarketCalendar.NEW_YORK));
        schedules.put("Seoul", schedule(Cycle.WEEK, new DayRule.Weekday(1, DayOfWeek.SATURDAY), "07:30", "Asia/Seoul",
                MarketCalendar.NEW_YORK));
        schedules.put("Berlin", schedule(Cycle.WEEK, new DayRule.Weekday(1, DayOfWeek.SUNDAY), "02:30",
                "Europe/Berlin", MarketCalendar.EVERY_DAY));
        schedules.put("last trading day", schedule(Cycle.MONTH, new DayRule.TradingDay(DayRule.LAST), "18:00",
                "America/New_York", MarketCalendar.NEW_YORK));
        return schedules;
    }

    /** By weeks on SQLite alone: a server's disk would be waited for five thousand times more, and show nothing new. */
    static Stream<Arguments> cases() {
        return Stream.of(Databases.values()).flatMap(kind -> schedules().entrySet().stream()
                .filter(one -> kind == Databases.SQLITE || one.getValue().cycle() == Cycle.MONTH)
                .map(one -> Arguments.of(kind, one.getKey())));
    }

    /**
     * The hours in which something can happen, and each day one in which nothing does: the last one before a due instant and those
     * after it for as long as a period is tried. All 87,672 hours are asked in {@code ScheduleReaderTest}.
     */
    private static List<Instant> hours(Schedule schedule, Duration after) {
        var hours = new TreeSet<Instant>();
        START.atZone(ZoneOffset.UTC).toLocalDate().datesUntil(END.atZone(ZoneOffset.UTC).toLocalDate())
                .forEach(day -> hours.add(day.atTime(11, 17).toInstant(ZoneOffset.UTC)));
        for (Period period : schedule.due(START, END)) {
            Instant last = period.due().truncatedTo(ChronoUnit.HOURS).plus(17, ChronoUnit.MINUTES);
            for (Instant hour = last.minus(1, ChronoUnit.HOURS); hour.isBefore(period.due().plus(after)); hour = hour
                    .plus(1, ChronoUnit.HOURS)) {
                hours.add(hour);
            }
        }
        return List.copyOf(hours);
    }

    private static Instant atClose(LocalDate day, MarketCalendar calendar) {
        return (calendar == MarketCalendar.NEW_YORK ? TradingWeek.EXCHANGE : TradingWeek.EVERY_DAY).closeOf(day);
    }

    /** Hours until the close of a day is in the files: one day in three it takes a while. */
    private static int late(LocalDate day) {
        var random = new Random(day.toEpochDay());
        return random.nextInt(3) == 0 ? random.nextInt(20) : 0;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cases")
    void everyPeriodHasOneEditionWithinTheHour(Databases kind, String name) throws Exception {
        Schedule schedule = schedules().get(name);
        var clock = new SimulatedClock();
        var desk = new SimulatedDesk(clock, schedule.calendar(), 1, 0, TenYearsTest::atClose);
        List<Period> made = new ArrayList<>();
        try (Database database = kind.fresh(temp).open()) {
            var runner = new Runner("desk", desk, new RunHistory(database, "desk"), clock, "1", Optional.empty());
            for (Instant hour : hours(schedule, Duration.ofHours(4))) {
                clock.set(hour);
                Ended ended = runner.ifDue(schedule, false);
                if (ended.kind() != Ended.Kind.NOT_DUE) {
                    assertThat(ended.kind()).isEqualTo(Ended.Kind.DONE);
                    Period period = ended.period().orElseThrow();
                    assertThat(Duration.between(period.due(), hour)).isLessThan(Duration.ofHours(1));
                    made.add(period);
                } else {
                    assertThat(ended.next()).contains(schedule.next(hour).due());
                }
            }
        }
        assertThat(made).isEqualTo(schedule.due(START, END));
        assertThat(desk.built).isEqualTo(made.stream().map(period -> period.asOf() + " r1").toList());
        assertThat(desk.letters).hasSize(made.size())
                .allSatisfy(
                        (day, letters) -> assertThat(letters.keySet()).hasSize(3).allMatch(id -> id.startsWith("r1 ")));
    }

    /**
     * The same with calls left out for hours and for weeks, late data, corrected files, and a process that is killed before and after
     * everything that it does to the world.
     */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cases")
    void noPeriodIsMadeTwiceWhateverHappens(Databases kind, String name) throws Exception {
        Schedule schedule = schedules().get(name);
        var random = new Random(20_260_126);
        var clock = new SimulatedClock();
        var desk = new SimulatedDesk(clock, schedule.calendar(), 7, 50,
                (day, calendar) -> atClose(day, calendar).plus(late(day), ChronoUnit.HOURS));
        // whether a call in the time of a period had its data and lived
        Map<Period, Boolean> chances = new LinkedHashMap<>();
        Databases.Fresh fresh = kind.fresh(temp);
        Database database = fresh.open();
        int killed = 0;
        Instant outage = START;
        List<Instant> called = new ArrayList<>();
        for (Instant hour : hours(schedule, Duration.ofHours(21))) {
            if (random.nextInt(300) == 0) {
                outage = hour.plus(random.nextInt(2400), ChronoUnit.HOURS);
            }
            if (hour.isBefore(outage)) {
                continue;
            }
            if (random.nextInt(20) == 0) {
                desk.filesChange();
            }
            clock.set(hour);
            called.add(hour);
            Period due = schedule.newestDue(hour);
            chances.putIfAbsent(due, false);
            try {
                new Runner("desk", desk, new RunHistory(database, "desk"), clock, "1", Optional.empty())
                        .ifDue(schedule, false);
                chances.merge(due, desk.isThere(due.asOf()), Boolean::logicalOr);
            } catch (Killed e) {
                killed++;
                database.close();
                database = fresh.open();
            }
        }
        Map<Period, PeriodState> states = new RunHistory(database, "desk").periods(Integer.MAX_VALUE).stream()
                .collect(Collectors.toMap(Known::period, Known::state));
        database.close();

        assertThat(killed).isGreaterThan(15);
        Period before = schedule.newestDue(called.getFirst());
        assertThat(states.remove(before)).isEqualTo(PeriodState.BEFORE);
        assertThat(states.keySet()).containsExactlyInAnyOrderElementsOf(schedule.due(before.due(), called.getLast()));
        states.forEach((period, state) -> {
            if (!chances.containsKey(period)) {
                assertThat(state).as("%s", period).isEqualTo(PeriodState.MISSED);
            } else if (chances.get(period)) {
                assertThat(state).as("%s", period).isEqualTo(PeriodState.DONE);
            } else {
                // killed or waiting until the next one was due; the last may still be open
                assertThat(state).as("%s", period).isIn(PeriodState.GIVEN_UP, PeriodState.RUNNING, PeriodState.WAITING);
            }
            List<Integer> seen = desk.published.getOrDefault(period.asOf(), List.of());
            assertThat(seen).as("revisions of %s on the site", period).hasSizeLessThanOrEqualTo(1);
            Map<String, Integer> letters = desk.letters.getOrDefault(period.asOf(), new TreeMap<>());
            if (state == PeriodState.DONE) {
                assertThat(seen).hasSize(1);
                assertThat(letters.keySet()).as("letters of %s", period).hasSize(3)
                        .allMatch(id -> id.startsWith("r" + seen.getFirst() + " "));
            }
            if (state == PeriodState.MISSED) {
                assertThat(seen).isEmpty();
                assertThat(letters).isEmpty();
            }
        });
        assertThat(states.values()).contains(PeriodState.DONE, PeriodState.MISSED);
    }
}
