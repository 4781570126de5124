package org.tidemark.app.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.app.workspace.GateSettings;
import org.tidemark.app.workspace.GateSettings.Age;

class FreshDataTest {
    private static GateResult check(LocalDate last, Age allowed, LocalDate today) {
        return FreshData.check(new GateSettings(Map.of("RUT", allowed), Optional.empty()), Map.of("RUT", last), today);
    }

    /** Martin Luther King Day was Monday, 19 January 2026 (NYSE holidays and trading hours, nyse.com, read 2026-01). */
    @ParameterizedTest(name = "{0} on {1}, allowed {2} {3}")
    @CsvSource({
        // last,     today,      allowed, unit,         age
        "2026-01-16, 2026-01-20, 3,       DAYS,         ",
        "2026-01-16, 2026-01-20, 4,       DAYS,         open",
        "2026-01-16, 2026-01-20, 0,       TRADING_DAYS, open",
        "2026-01-16, 2026-01-21, 0,       TRADING_DAYS, ",
        "2026-01-15, 2026-01-20, 0,       TRADING_DAYS, ",
        "2026-01-15, 2026-01-20, 1,       TRADING_DAYS, open",
        "2026-01-16, 2026-01-16, 0,       DAYS,         open",
        "2026-01-16, 2026-01-15, 0,       TRADING_DAYS, open"})
    void weekendsAndHolidaysMakeNoTradingDayOld(LocalDate last, LocalDate today, int allowed, Age.Unit unit,
            String open) {
        assertThat(check(last, new Age(allowed, unit), today).failed()).isEqualTo(open == null);
    }

    @Test
    void whatIsStaleIsSaidWithItsDayAgeAndLimit() {
        GateResult result = check(LocalDate.of(2026, 1, 16), new Age(1, Age.Unit.TRADING_DAYS),
                LocalDate.of(2026, 1, 23));

        assertThat(result.sentences()).containsExactly("RUT: its last value is of 2026-01-16, 3 trading days before"
                + " 2026-01-23, and gates.stale-after allows 1 trading day; bring newer data, or allow more if its owner"
                + " publishes that late");
    }

    @Test
    void dataWithoutADayIsNotTakenForFresh() {
        GateResult result = FreshData.check(
                new GateSettings(Map.of("data/funds.csv", new Age(7, Age.Unit.DAYS)), Optional.empty()),
                Map.of(), LocalDate.of(2026, 1, 23));

        assertThat(result.sentences()).containsExactly("data/funds.csv: it has no day, so nobody can say how old it is;"
                + " bring data with dates or take it out of gates.stale-after");
    }

    @Test
    void whereNothingIsAskedNothingIsKnown() {
        GateResult result = FreshData.check(GateSettings.NONE, Map.of(), LocalDate.of(2026, 1, 23));

        assertThat(result.state()).isEqualTo(GateResult.State.NOT_CHECKED);
        assertThat(result.sentences())
                .containsExactly("report.yaml: gates.stale-after does not say how old data may be");
    }
}
