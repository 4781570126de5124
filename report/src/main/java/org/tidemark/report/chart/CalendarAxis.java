package org.tidemark.report.chart;

import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.data.Range;

/**
 * A calendar of exactly the days given, in UTC wherever the machine stands; nothing of it is drawn. JFreeChart counts months
 * from December, so that its quarters begin in March; here they begin in January.
 */
final class CalendarAxis extends DateAxis {
    private static final long serialVersionUID = 1;

    CalendarAxis(Range epochDays) {
        super(null, TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        setRange(epochDays.getLowerBound() * DateTicks.MILLIS_PER_DAY,
                epochDays.getUpperBound() * DateTicks.MILLIS_PER_DAY);
        // ChartText writes the dates; JFreeChart wants a format all the same, one for each axis as it serves one thread.
        setDateFormatOverride(new SimpleDateFormat("yyyy", Locale.ROOT));
        setTickUnit(DateTicks.step(getRange().getLength()), false, true);
        setVisible(false);
    }

    /** The last start of a stretch of months or years that lies before {@code date}. */
    @Override
    protected Date previousStandardDate(Date date, DateTickUnit unit) {
        int months = unit.getUnitType().equals(DateTickUnitType.YEAR) ? 12 * unit.getMultiple() : unit.getMultiple();
        LocalDate before = LocalDate.ofInstant(date.toInstant().minusMillis(1), ZoneOffset.UTC);
        int month = 12 * before.getYear() + before.getMonthValue() - 1;
        int start = Math.floorDiv(month, months) * months;
        return Date.from(LocalDate.of(Math.floorDiv(start, 12), Math.floorMod(start, 12) + 1, 1)
                .atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
