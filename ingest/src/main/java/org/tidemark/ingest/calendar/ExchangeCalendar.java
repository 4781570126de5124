package org.tidemark.ingest.calendar;

import com.opengamma.strata.basics.ReferenceData;
import com.opengamma.strata.basics.date.HolidayCalendar;
import com.opengamma.strata.basics.date.HolidayCalendarIds;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The days on which the New York Stock Exchange has a close: a library's calendar and, above it, the corrections of
 * {@code new-york-corrections.csv}, each with its reason and source.
 *
 * <p>Before 1950 only Sundays are known. Until May 1952 the exchange also opened on Saturday mornings, of which most vendors
 * have no close, so such a Saturday is neither missing nor unexpected.
 */
public final class ExchangeCalendar {
    private static final LocalDate FIRST_KNOWN = LocalDate.of(1950, 1, 1);
    private static final LocalDate LAST_KNOWN = LocalDate.of(2099, 12, 31);
    /** Saturday sessions ended with this one; five weekdays a week since June 1952 (NYSE). */
    private static final LocalDate LAST_SATURDAY_SESSION = LocalDate.of(1952, 5, 24);

    private final HolidayCalendar library;
    private final Map<LocalDate, Session> corrections;

    private ExchangeCalendar(HolidayCalendar library, Map<LocalDate, Session> corrections) {
        this.library = library;
        this.corrections = corrections;
    }

    /** Loaded when it is first asked for: that takes a tenth of a second, which a report without daily series saves. */
    private static final class NewYork {
        static final ExchangeCalendar CALENDAR = new ExchangeCalendar(
                HolidayCalendarIds.NYSE.resolve(ReferenceData.standard()), corrections("new-york-corrections.csv"));
    }

    public static ExchangeCalendar newYork() {
        return NewYork.CALENDAR;
    }

    public Session session(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return Session.CLOSED;
        }
        if (day.isBefore(FIRST_KNOWN) || day.isAfter(LAST_KNOWN)
                || day.getDayOfWeek() == DayOfWeek.SATURDAY && !day.isAfter(LAST_SATURDAY_SESSION)) {
            return Session.UNKNOWN;
        }
        Session corrected = corrections.get(day);
        if (corrected != null) {
            return corrected;
        }
        return library.isBusinessDay(day) ? Session.OPEN : Session.CLOSED;
    }

    private static Map<LocalDate, Session> corrections(String resource) {
        Map<LocalDate, Session> corrections = new TreeMap<>();
        try (InputStream bytes = ExchangeCalendar.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("the program is incomplete: " + resource + " is missing");
            }
            CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
            for (CSVRecord row : format.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
                corrections.put(LocalDate.parse(row.get("day")), switch (row.get("session")) {
                    case "open" -> Session.OPEN;
                    case "closed" -> Session.CLOSED;
                    default -> throw new IllegalStateException(resource + ": " + row);
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + resource, e);
        }
        return corrections;
    }
}
