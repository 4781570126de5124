package org.tidemark.ingest.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeCalendarTest {
    private static final ExchangeCalendar NEW_YORK = ExchangeCalendar.newYork();

    /** One-off closings and rules as the exchange published them. */
    @ParameterizedTest
    @ValueSource(strings = {"1968-06-12", "1969-07-21", "1977-07-14", "1985-09-27", "1994-04-27", "2001-09-11",
        "2001-09-14", "2004-06-11", "2007-01-02", "2012-10-29", "2012-10-30", "2018-12-05", "2025-01-09", "2024-03-29",
        "2022-06-20", "1998-01-19", "1968-11-05", "2026-01-19", "2026-07-03"})
    void theExchangeWasClosed(LocalDate day) {
        assertThat(NEW_YORK.session(day)).isEqualTo(Session.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({"2001-09-10, the day before the attacks", "2001-09-17, the day after",
        "1997-01-20, Martin Luther King Day was no holiday of the exchange yet",
        "2021-06-18, Juneteenth was none yet", "2024-11-05, Election Day is none any more",
        "2021-12-31, New Year's Day was a Saturday", "2012-10-31, after Sandy", "2025-10-13, Columbus Day"})
    void theExchangeWasOpen(LocalDate day) {
        assertThat(NEW_YORK.session(day)).isEqualTo(Session.OPEN);
    }

    @Test
    void saturdaysAreUnknownAsLongAsTheExchangeOpenedOnThem() {
        assertThat(NEW_YORK.session(LocalDate.of(1952, 5, 24))).isEqualTo(Session.UNKNOWN);
        assertThat(NEW_YORK.session(LocalDate.of(1952, 5, 31))).isEqualTo(Session.CLOSED);
        assertThat(NEW_YORK.session(LocalDate.of(1929, 10, 29))).isEqualTo(Session.UNKNOWN);
        assertThat(NEW_YORK.session(LocalDate.of(1929, 10, 27))).isEqualTo(Session.CLOSED);
    }

    /** What the file itself says about its days is the expected value; the defects are those of SOURCES.md beside it. */
    @ParameterizedTest
    @EnabledIfSystemProperty(named = "tidemark.realdata", matches = ".+")
    @CsvSource({"spx_daily.csv, 0, ''", "ndx_daily.csv, 0, ''", "rut_daily.csv, 1, 2025-04-26",
        "rut_daily_1987_2024.csv, 0, ''", "iwm_daily_2000.csv, 0, ''", "ijr_daily_adjclose_2000.csv, 0, ''",
        "spy_daily.csv, 0, ''", "qqq_daily.csv, 0, ''", "ijh_daily.csv, 0, ''", "tna_daily.csv, 0, ''"})
    void aDailyFileHasACloseOnTheDaysOfTheCalendarAndOnNoOther(String file, int column, String unexpected)
            throws IOException {
        var days = new TreeSet<LocalDate>();
        for (String line : Files.readAllLines(Path.of(System.getProperty("tidemark.root", ""))
                .resolve(System.getProperty("tidemark.realdata")).resolve(file))) {
            String[] cells = line.split(",", -1);
            if (!cells[column].isEmpty() && Character.isDigit(cells[column].charAt(0))) {
                days.add(LocalDate.parse(cells[column]));
            }
        }
        List<LocalDate> missing = new ArrayList<>();
        List<String> extra = new ArrayList<>();
        for (LocalDate day = days.first(); !day.isAfter(days.last()); day = day.plusDays(1)) {
            Session session = NEW_YORK.session(day);
            if (session == Session.OPEN && !days.contains(day)) {
                missing.add(day);
            } else if (session == Session.CLOSED && days.contains(day)) {
                extra.add(day.toString());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(String.join(" ", extra)).isEqualTo(unexpected);
    }
}
