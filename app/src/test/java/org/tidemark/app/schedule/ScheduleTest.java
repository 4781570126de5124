package org.tidemark.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidemark.app.schedule.Schedule.Basis;

class ScheduleTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Schedule schedule(Cycle cycle, DayRule rule, String time, ZoneId zone) {
        return new Schedule(cycle, rule, 0, LocalTime.parse(time), zone, MarketCalendar.NEW_YORK, Basis.LAST_CLOSE,
                Duration.ofHours(24), Optional.empty(), Optional.empty());
    }

    /** Dates and hours of the changes: tzdata, files northamerica and europe; Korea has had none since 1988. */
    @ParameterizedTest(name = "{0} {1} in {2}")
    @CsvSource({
        // the clocks jump from 2:00 to 3:00: due at the jump, not half an hour after it
        "2026-03-08, 02:30, America/New_York, 2026-03-08T07:00:00Z",
        "2026-03-08, 02:00, America/New_York, 2026-03-08T07:00:00Z",
        "2026-03-08, 03:00, America/New_York, 2026-03-08T07:00:00Z",
        "2026-03-08, 01:59, America/New_York, 2026-03-08T06:59:00Z",
        "2026-03-29, 02:30, Europe/Berlin, 2026-03-29T01:00:00Z",
        // they pass the hour from 1:00 (2:00 in Berlin) twice: the first time counts
        "2026-11-01, 01:30, America/New_York, 2026-11-01T05:30:00Z",
        "2026-11-01, 02:00, America/New_York, 2026-11-01T07:00:00Z",
        "2026-10-25, 02:30, Europe/Berlin, 2026-10-25T00:30:00Z",
        "2026-10-25, 03:00, Europe/Berlin, 2026-10-25T02:00:00Z",
        "2026-03-08, 02:30, Asia/Seoul, 2026-03-07T17:30:00Z", "2026-11-01, 01:30, Asia/Seoul, 2026-10-31T16:30:00Z"})
    void aTimeThatTheClocksSkipOrPassTwiceIsOneInstant(LocalDate day, LocalTime time, ZoneId zone, Instant due) {
        assertThat(Schedule.instant(day.atTime(time), zone)).isEqualTo(due);
    }

    /** Expected by a look at the calendar on the wall. */
    @Test
    void aDayThatAPeriodDoesNotHaveIsTheLastBeforeIt() {
        Schedule on31 = schedule(Cycle.MONTH, new DayRule.DayOfMonth(1, 31), "12:00", SEOUL);
        assertThat(on31.named("2026-02").orElseThrow().due()).isEqualTo("2026-02-28T03:00:00Z");
        assertThat(on31.named("2024-02").orElseThrow().due()).isEqualTo("2024-02-29T03:00:00Z");
        assertThat(on31.named("2026-04").orElseThrow().due()).isEqualTo("2026-04-30T03:00:00Z");

        Schedule fifthFriday = schedule(Cycle.MONTH, new DayRule.Weekday(5, DayOfWeek.FRIDAY), "12:00", SEOUL);
        assertThat(fifthFriday.named("2026-01").orElseThrow().due()).isEqualTo("2026-01-30T03:00:00Z");
        assertThat(fifthFriday.named("2026-02").orElseThrow().due()).isEqualTo("2026-02-27T03:00:00Z");

        Schedule fifthTradingDay = schedule(Cycle.WEEK, new DayRule.TradingDay(5), "17:00", NEW_YORK);
        // the Thursday before Good Friday, and a week whose five days are all traded
        assertThat(fifthTradingDay.named("2026-W14").orElseThrow().due()).isEqualTo("2026-04-02T21:00:00Z");
        assertThat(fifthTradingDay.named("2026-W13").orElseThrow().due()).isEqualTo("2026-03-27T21:00:00Z");
    }

    @Test
    void theEditionIsOfTheLastCloseThatIsKnownWhenItIsDue() {
        Schedule before = schedule(Cycle.WEEK, new DayRule.Weekday(1, DayOfWeek.FRIDAY), "15:59", NEW_YORK);
        Schedule at = schedule(Cycle.WEEK, new DayRule.Weekday(1, DayOfWeek.FRIDAY), "16:00", NEW_YORK);
        assertThat(before.named("2026-W04").orElseThrow().asOf()).isEqualTo("2026-01-22");
        assertThat(at.named("2026-W04").orElseThrow().asOf()).isEqualTo("2026-01-23");
        // a Saturday morning in Seoul comes after the Friday of New York, a Friday evening does not
        Schedule saturday = schedule(Cycle.WEEK, new DayRule.Weekday(1, DayOfWeek.SATURDAY), "07:30", SEOUL);
        Schedule friday = schedule(Cycle.WEEK, new DayRule.Weekday(1, DayOfWeek.FRIDAY), "19:00", SEOUL);
        assertThat(saturday.named("2026-W04").orElseThrow().asOf()).isEqualTo("2026-01-23");
        assertThat(friday.named("2026-W04").orElseThrow().asOf()).isEqualTo("2026-01-22");
        // Good Friday
        assertThat(saturday.named("2026-W14").orElseThrow().asOf()).isEqualTo("2026-04-02");
    }

    @Test
    void theWeekBelongsToTheYearOfItsThursday() {
        Schedule saturday = schedule(Cycle.WEEK, new DayRule.Weekday(1, DayOfWeek.SATURDAY), "07:30", BERLIN);
        assertThat(saturday.newestDue(Instant.parse("2021-01-03T12:00:00Z")).id()).isEqualTo("2020-W53");
        assertThat(saturday.newestDue(Instant.parse("2019-12-30T12:00:00Z")).id()).isEqualTo("2019-W52");
        assertThat(saturday.newestDue(Instant.parse("2020-01-04T12:00:00Z")).id()).isEqualTo("2020-W01");
    }

    @ParameterizedTest
    @CsvSource({"WEEK, 2025-W53, false", "WEEK, 2026-W53, true", "WEEK, 2026-W00, false", "WEEK, 2026-04, false",
        "MONTH, 2026-12, true", "MONTH, 2026-13, false", "MONTH, 2026-1, false", "QUARTER, 2026-Q4, true",
        "QUARTER, 2026-Q0, false", "QUARTER, 2026-Q5, false"})
    void aNameIsThatOfAPeriodOrOfNone(Cycle cycle, String id, boolean known) {
        Schedule schedule = schedule(cycle, new DayRule.TradingDay(1), "12:00", SEOUL);
        assertThat(schedule.named(id).map(Period::id)).isEqualTo(known ? Optional.of(id) : Optional.empty());
    }

    @Test
    void periodsBeforeTheFirstDayDoNotCount() {
        Schedule schedule = new Schedule(Cycle.MONTH, new DayRule.DayOfMonth(1, 15), 0, LocalTime.NOON, SEOUL,
                MarketCalendar.NEW_YORK, Basis.LAST_CLOSE, Duration.ofHours(24), Optional.empty(),
                Optional.of(LocalDate.of(2026, 1, 16)));
        Instant now = Instant.parse("2026-01-15T04:00:00Z");
        assertThat(schedule.counts(schedule.newestDue(now))).isFalse();
        assertThat(schedule.next(now).id()).isEqualTo("2026-02");
        assertThat(schedule.due(Instant.EPOCH, now)).isEmpty();
        assertThat(schedule.due(Instant.EPOCH, Instant.parse("2026-04-01T00:00:00Z"))).extracting(Period::id)
                .containsExactly("2026-02", "2026-03");
    }

    /** Whatever the rule and the zone: dues increase, every instant has one newest period, and the chain has no hole. */
    @ParameterizedTest
    @EnumSource(Cycle.class)
    void everyInstantHasOneNewestPeriod(Cycle cycle) {
        var random = new Random(20_260_126);
        List<ZoneId> zones = List.of(NEW_YORK, SEOUL, BERLIN, ZoneId.of("Pacific/Auckland"), ZoneId.of("UTC"));
        for (int i = 0; i < 300; i++) {
            DayRule rule = switch (random.nextInt(3)) {
                case 0 -> new DayRule.TradingDay(1 + random.nextInt(30));
                case 1 -> new DayRule.Weekday(1 + random.nextInt(6), DayOfWeek.of(1 + random.nextInt(7)));
                default -> cycle == Cycle.WEEK
                        ? new DayRule.TradingDay(DayRule.LAST)
                        : new DayRule.DayOfMonth(1, 1 + random.nextInt(31));
            };
            var schedule = new Schedule(cycle, rule, random.nextInt(7), LocalTime.of(random.nextInt(24), 30),
                    zones.get(random.nextInt(zones.size())),
                    random.nextBoolean() ? MarketCalendar.NEW_YORK : MarketCalendar.EVERY_DAY,
                    random.nextBoolean() ? Basis.LAST_CLOSE : Basis.PREVIOUS_PERIOD, Duration.ofHours(24),
                    Optional.empty(), Optional.empty());
            Instant now = Instant.parse("2016-01-01T00:00:00Z").plusSeconds(random.nextInt(10 * 365 * 86_400));

            Period newest = schedule.newestDue(now);
            Period next = schedule.after(newest);

            assertThat(newest.due()).as("%s", schedule).isBeforeOrEqualTo(now);
            assertThat(next.due()).as("%s", schedule).isAfter(now);
            assertThat(next.id()).isGreaterThan(newest.id());
            assertThat(schedule.next(now)).isEqualTo(next);
            assertThat(schedule.before(next)).isEqualTo(newest);
            assertThat(schedule.newestDue(newest.due())).isEqualTo(newest);
            assertThat(schedule.named(newest.id())).contains(newest);
            assertThat(schedule.due(newest.due().minusSeconds(1), now)).containsExactly(newest);
        }
    }

    @Test
    void aWaitOfNoLengthAndADayBeforeTheFirstAreRefused() {
        assertThatThrownBy(() -> new DayRule.TradingDay(0)).hasMessage("days are counted from 1, not 0");
        assertThatThrownBy(() -> new Schedule(Cycle.WEEK, new DayRule.TradingDay(1), 7, LocalTime.NOON, SEOUL,
                MarketCalendar.NEW_YORK, Basis.LAST_CLOSE, Duration.ofHours(1), Optional.empty(), Optional.empty()))
                .hasMessage("7 days later; 0 to 6 are possible");
    }
}
