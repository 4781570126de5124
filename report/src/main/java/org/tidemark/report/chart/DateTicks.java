package org.tidemark.report.chart;

import java.awt.Rectangle;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;

/** Round dates along a calendar axis, found by JFreeChart. Its instants are midnights in UTC, wherever the machine stands. */
record DateTicks(ChartText.Granularity granularity, List<LocalDate> days) {
    static final double MILLIS_PER_DAY = 86_400_000;

    private static final int[] MONTHS = {1, 2, 3, 6};
    private static final int[] YEARS = {1, 2, 5, 10, 20};
    private static final TickUnits STEPS = steps();

    DateTicks {
        days = List.copyOf(days);
    }

    private static TickUnits steps() {
        var steps = new TickUnits();
        var unused = new SimpleDateFormat("yyyy", Locale.ROOT);
        for (int months : MONTHS) {
            steps.add(new DateTickUnit(DateTickUnitType.MONTH, months, unused));
        }
        for (int years : YEARS) {
            steps.add(new DateTickUnit(DateTickUnitType.YEAR, years, unused));
        }
        return steps;
    }

    /** The shortest step that is at least so many milliseconds long. */
    static DateTickUnit step(double least) {
        return (DateTickUnit) STEPS.getCeilingTickUnit(least);
    }

    /** Starts of months or years, at most about {@code most} of them. Languages share an axis, so one asks after the other. */
    static DateTicks along(DateAxis axis, int most) {
        synchronized (axis) {
            double span = axis.getRange().getLength();
            DateTickUnit unit = step(span / most);
            axis.setTickUnit(unit, false, true);
            List<LocalDate> days = new ArrayList<>();
            for (Object tick : axis.refreshTicks(new SceneGraphics(), new AxisState(), new Rectangle(1, 1),
                    RectangleEdge.BOTTOM)) {
                days.add(LocalDate.ofInstant(Instant.ofEpochMilli((long) ((ValueTick) tick).getValue()),
                        ZoneOffset.UTC));
            }
            return new DateTicks(unit.getUnitType().equals(DateTickUnitType.YEAR)
                    ? ChartText.Granularity.YEAR
                    : ChartText.Granularity.MONTH, days);
        }
    }
}
