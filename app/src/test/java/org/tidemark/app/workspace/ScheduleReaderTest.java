package org.tidemark.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidemark.app.Program;
import org.tidemark.app.schedule.Period;
import org.tidemark.app.schedule.Schedule;

class ScheduleReaderTest {
    @TempDir
    Path temp;

    private WorkspaceReader.Result read(String schedule) throws IOException {
        Path root = Program.workspace(temp);
        Files.writeString(root.resolve("report.yaml"), Program.REPORT + "schedule: " + schedule + "\n");
        return WorkspaceReader.read(root);
    }

    private Schedule schedule(String yaml) throws IOException {
        WorkspaceReader.Result result = read(yaml);
        assertThat(result.problems()).isEmpty();
        return result.workspace().orElseThrow().schedule().orElseThrow();
    }

    /** From expected-periods.csv, whose SOURCE.md says where it comes from. */
    record Expected(String schedule, List<Period> periods) {
        @Override
        public String toString() {
            return schedule;
        }
    }

    static List<Expected> expectedPeriods() throws IOException {
        Map<String, List<Period>> expected = new LinkedHashMap<>();
        List<Period> periods = new ArrayList<>();
        try (InputStream in = ScheduleReaderTest.class
                .getResourceAsStream("/org/tidemark/app/schedule/expected-periods.csv")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.startsWith("{")) {
                    periods = expected.computeIfAbsent(line, added -> new ArrayList<>());
                } else if (!line.startsWith("#")) {
                    String[] cells = line.split(",", -1);
                    periods.add(new Period(cells[0], Instant.parse(cells[1]), LocalDate.parse(cells[2])));
                }
            }
        }
        assertThat(expected).hasSize(15);
        return expected.entrySet().stream().map(entry -> new Expected(entry.getKey(), entry.getValue())).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expectedPeriods")
    void everyPeriodOfElevenYearsIsDueWhenSomebodyElseSaysSo(Expected expected) throws IOException {
        Schedule schedule = schedule(expected.schedule());
        Period first = expected.periods().getFirst();
        Period last = expected.periods().getLast();

        assertThat(schedule.due(first.due().minusSeconds(1), last.due())).isEqualTo(expected.periods());
    }

    /** As a clock would ask: each hour of the eleven years, at a minute that is nobody's due minute. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("expectedPeriods")
    void anHourlyCallSeesEachPeriodBecomeDueOnce(Expected expected) throws IOException {
        Schedule schedule = schedule(expected.schedule());
        List<Period> seen = new ArrayList<>();
        Instant end = expected.periods().getLast().due().plus(1, ChronoUnit.HOURS);
        Period newest = schedule.newestDue(expected.periods().getFirst().due().minusSeconds(1));
        for (Instant now = expected.periods().getFirst().due().truncatedTo(ChronoUnit.HOURS).plusSeconds(17 * 60); now
                .isBefore(end); now = now.plus(1, ChronoUnit.HOURS)) {
            Period found = schedule.newestDue(now);
            if (!found.equals(newest)) {
                assertThat(Duration.between(found.due(), now)).isLessThan(Duration.ofHours(1));
                seen.add(found);
                newest = found;
            }
        }
        assertThat(seen).isEqualTo(expected.periods());
    }

    @Test
    void whatIsLeftOutHasADefault() throws IOException {
        Schedule schedule = schedule("{weekly: {weekday: saturday}, time: 07:30, zone: Asia/Seoul}");

        assertThat(schedule.patience()).isEqualTo(Duration.ofHours(24));
        assertThat(schedule.catchUp()).isEmpty();
        assertThat(schedule.since()).isEmpty();
        assertThat(schedule.daysLater()).isZero();
        assertThat(schedule.next(Instant.parse("2026-01-21T00:00:00Z"))).isEqualTo(
                new Period("2026-W04", Instant.parse("2026-01-23T22:30:00Z"), LocalDate.of(2026, 1, 23)));
    }

    @Test
    void aWorkspaceNeedsNoSchedule() {
        assertThat(WorkspaceReader.read(Program.workspace(temp)).workspace().orElseThrow().schedule())
                .isEqualTo(Optional.empty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {time: 07:30, zone: Asia/Seoul} | report.yaml:16:11: schedule: no period; give one of weekly, monthly, quarterly, such as 'monthly: {trading-day: last}'
            {weekly: {weekday: friday}, monthly: {day: 1}, time: 07:30, zone: Asia/Seoul} | report.yaml:16:48: schedule: weekly and monthly at once; give one of weekly, monthly, quarterly, such as 'monthly: {trading-day: last}'
            {monthly: {nth: 2}, time: 07:30, zone: Asia/Seoul} | report.yaml:16:21: schedule.monthly: no day; give one of day, weekday, trading-day ~ report.yaml:16:27: schedule.monthly.nth: given without weekday; add weekday, or take it out
            {monthly: {day: 2, trading-day: 3}, time: 07:30, zone: Asia/Seoul} | report.yaml:16:43: schedule.monthly: day and trading-day at once; give one of day, weekday, trading-day
            {monthly: {weekday: friday}, time: 07:30, zone: Asia/Seoul} | report.yaml:16:21: schedule.monthly.nth: missing; add nth, such as 'nth: 1'
            {weekly: {weekday: Friday}, time: 07:30, zone: Asia/Seoul} | report.yaml:16:30: schedule.weekly.weekday: 'Friday' is not known; did you mean 'friday'? accepted: friday, monday, saturday, sunday, thursday, tuesday, wednesday
            {weekly: {day: 3}, time: 07:30, zone: Asia/Seoul} | report.yaml:16:20: schedule.weekly: no day; give one of weekday, trading-day ~ report.yaml:16:21: schedule.weekly.day: unknown key; accepted: weekday, trading-day
            {monthly: {day: 32}, time: 07:30, zone: Asia/Seoul} | report.yaml:16:27: schedule.monthly.day: '32' is not a whole number from 1 to 31, nor 'last'; write digits without grouping, or last
            {monthly: {day: 1}, time: 7:30, zone: Asia/Seoul} | report.yaml:16:37: schedule.time: '7:30' is not a time of day; write hours and minutes such as 07:30
            {monthly: {day: 1}, time: 24:00, zone: Asia/Seoul} | report.yaml:16:37: schedule.time: '24:00' is not a time of day; write hours and minutes such as 07:30
            {monthly: {day: 1}, time: 07:30, zone: Asia/Soul} | report.yaml:16:50: schedule.zone: 'Asia/Soul' is not a time zone; did you mean 'Asia/Seoul'? write a name of the IANA time zone database such as Asia/Seoul
            {monthly: {day: 1}, time: 07:30, zone: "+09:00"} | report.yaml:16:50: schedule.zone: '+09:00' is not a time zone; write a name of the IANA time zone database such as Asia/Seoul
            {monthly: {day: 1}, time: 07:30} | report.yaml:16:11: schedule.zone: missing; add zone, such as 'zone: Asia/Seoul'
            {monthly: {day: 1}, time: 07:30, zone: UTC, days-later: 7} | report.yaml:16:67: schedule.days-later: '7' is not a whole number from 0 to 6; write digits without grouping
            {monthly: {day: 1}, time: 07:30, zone: UTC, calendar: london} | report.yaml:16:65: schedule.calendar: 'london' is not known; accepted: every-day, new-york
            """)
    void everyFaultNamesItsPlaceAndTheWayOut(String schedule, String message) throws IOException {
        assertThat(String.join(" ~ ", read(schedule).problems().stream().map(Object::toString).toList()))
                .isEqualTo(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {publish-to: out/site}          | report.yaml:16:19: run.publish-to: 'out/site' is a folder of the workspace itself, or holds it; name a folder of its own such as /srv/www/desk
            {publish-to: ..}                | report.yaml:16:19: run.publish-to: '..' is a folder of the workspace itself, or holds it; name a folder of its own such as /srv/www/desk
            {operator: nobody}              | report.yaml:16:17: run.operator: 'nobody' is not a mail address; write one plain address such as reader@example.org ~ report.yaml:16:17: run.operator: nobody can be told without a mail server; add 'smtp: {host: mail.example.org}' under mail, or take the operator out
            {send: maybe}                   | report.yaml:16:13: run.send: 'maybe' is not known; accepted: false, true
            {publish-to: ../site}           | ''
            """)
    void whatARunDoesIsCheckedToo(String run, String message) throws IOException {
        Path root = Program.workspace(temp);
        Files.writeString(root.resolve("report.yaml"), Program.REPORT + "run: " + run + "\n");

        assertThat(String.join(" ~ ", WorkspaceReader.read(root).problems().stream().map(Object::toString).toList()))
                .isEqualTo(message);
    }
}
