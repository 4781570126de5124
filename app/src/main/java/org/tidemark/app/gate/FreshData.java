package org.tidemark.app.gate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidemark.app.workspace.GateSettings;
import org.tidemark.app.workspace.GateSettings.Age;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.ingest.calendar.ExchangeCalendar;
import org.tidemark.ingest.calendar.Session;

/** Whether the newest data lies no farther back than {@code gates: stale-after} allows. */
final class FreshData {
    private FreshData() {}

    /**
     * @param newest last day that there is a value of, by series and by file
     * @param today  of the check
     */
    static GateResult check(GateSettings settings, Map<String, LocalDate> newest, LocalDate today) {
        if (settings.staleAfter().isEmpty()) {
            return new GateResult(Gate.FRESH_DATA, GateResult.State.NOT_CHECKED,
                    List.of(Workspace.CONFIG + ": gates.stale-after does not say how old data may be"));
        }
        List<String> faults = new ArrayList<>();
        settings.staleAfter().forEach((subject, allowed) -> fault(subject, allowed,
                Optional.ofNullable(newest.get(subject)), today).ifPresent(faults::add));
        return GateResult.of(Gate.FRESH_DATA, faults);
    }

    private static Optional<String> fault(String subject, Age allowed, Optional<LocalDate> last, LocalDate today) {
        if (last.isEmpty()) {
            return Optional
                    .of(subject + ": it has no day, so nobody can say how old it is; bring data with dates or take it"
                            + " out of gates.stale-after");
        }
        long age = switch (allowed.unit()) {
            case DAYS -> Math.max(0, ChronoUnit.DAYS.between(last.get(), today));
            case TRADING_DAYS -> missingCloses(last.get(), today);
        };
        if (age <= allowed.number()) {
            return Optional.empty();
        }
        return Optional.of(subject + ": its last value is of " + last.get() + ", " + allowed.unit().counted(age)
                + " before " + today + ", and gates.stale-after allows " + allowed
                + "; bring newer data, or allow more if its owner publishes that late");
    }

    /** Trading days after {@code last} and before {@code today}. */
    private static long missingCloses(LocalDate last, LocalDate today) {
        ExchangeCalendar calendar = ExchangeCalendar.newYork();
        return last.plusDays(1).datesUntil(today.isAfter(last) ? today : last.plusDays(1))
                .filter(day -> calendar.session(day) == Session.OPEN).count();
    }
}
