package org.tidemark.ingest.quality;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tidemark.ingest.calendar.Market;
import org.tidemark.model.TradingWeek;

/**
 * What one file says about one series: a value for each day, as read, before days are judged or files are spliced. Sorted by
 * day once it is complete; of a day that is there twice the first row counts.
 */
public final class Track {
    /** What kind of figure it is, which decides what can be wrong with it. */
    public enum Figure {
        /** A price or index level: positive, and it moves by ratios. */
        LEVEL,
        /** Money into a fund on a day: any sign, zero is common. */
        FLOW,
        /** An interest rate: it stands still most days. */
        RATE,
        /** Any other figure of a day, of any sign. */
        NUMBER
    }

    /** How far apart the rows usually are. */
    public enum Rhythm {
        EVERY_DAY, WEEKDAYS, WEEKLY, MONTHLY, QUARTERLY, YEARLY, IRREGULAR
    }

    /** Fewer rows have no rhythm. */
    private static final int FEWEST_ROWS = 4;

    private record Point(long day, long line, double value) {}

    private final String file;
    private final String series;
    private final Figure figure;
    private final Optional<TradingWeek> week;
    private final Market market;
    private final Optional<Due> due;
    private final Optional<String> unit;
    private final List<Point> points = new ArrayList<>();
    private boolean sorted = true;
    private Optional<Rhythm> rhythm = Optional.empty();

    /**
     * @param week       on which days a value is due; empty when nobody declared it
     * @param market     whose days they are, as far as the format says it
     * @param due        for which days there should be a value; empty when nobody promised any
     * @param unit       as the format says it; empty when it does not
     */
    public Track(String file, String series, Figure figure, Optional<TradingWeek> week, Market market,
            Optional<Due> due, Optional<String> unit) {
        this.file = file;
        this.series = series;
        this.figure = figure;
        this.week = week;
        this.market = market;
        this.due = due;
        this.unit = unit;
    }

    public void add(LocalDate day, long line, double value) {
        points.add(new Point(day.toEpochDay(), line, value));
        sorted = false;
        rhythm = Optional.empty();
    }

    private List<Point> points() {
        if (!sorted) {
            points.sort(Comparator.comparingLong(Point::day).thenComparingLong(Point::line));
            long before = Long.MIN_VALUE;
            List<Point> first = new ArrayList<>(points.size());
            for (Point point : points) {
                if (point.day() != before) {
                    first.add(point);
                }
                before = point.day();
            }
            points.clear();
            points.addAll(first);
            sorted = true;
        }
        return points;
    }

    public String file() {
        return file;
    }

    public String series() {
        return series;
    }

    public Figure figure() {
        return figure;
    }

    public int size() {
        return points().size();
    }

    public LocalDate day(int i) {
        return LocalDate.ofEpochDay(epochDay(i));
    }

    long epochDay(int i) {
        return points().get(i).day();
    }

    long line(int i) {
        return points().get(i).line();
    }

    double value(int i) {
        return points().get(i).value();
    }

    public Optional<String> unit() {
        return unit;
    }

    Optional<Due> due() {
        return due;
    }

    /** The declared week, else that of the market; when nobody says, every day if weekends are as common as other days. */
    public TradingWeek week() {
        return week.orElseGet(() -> switch (market) {
            case COINS -> TradingWeek.EVERY_DAY;
            case NEW_YORK, SEOUL -> TradingWeek.EXCHANGE;
            case UNSAID -> rhythm() == Rhythm.EVERY_DAY ? TradingWeek.EVERY_DAY : TradingWeek.EXCHANGE;
        });
    }

    /** Whether {@code report.yaml} or the format says that the days are those of New York. */
    boolean isOfNewYork() {
        return week.isPresent() ? week.get() == TradingWeek.EXCHANGE : market == Market.NEW_YORK;
    }

    /** Whether nobody says whose days they are. */
    boolean isOfUnsaidMarket() {
        return week.isEmpty() && market == Market.UNSAID;
    }

    /** In which its days are counted, as far as somebody says it. */
    public Optional<ZoneId> zone() {
        return week.map(TradingWeek::zone).or(market::zone);
    }

    /** The index of a day; negative when there is no row of it. */
    int index(long epochDay) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long day = epochDay(middle);
            if (day == epochDay) {
                return middle;
            }
            if (day < epochDay) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** From the median distance of two rows; weekends tell every day from weekdays. */
    public Rhythm rhythm() {
        if (rhythm.isEmpty()) {
            rhythm = Optional.of(measured());
        }
        return rhythm.get();
    }

    private Rhythm measured() {
        int n = size();
        if (n < FEWEST_ROWS) {
            return Rhythm.IRREGULAR;
        }
        long[] steps = new long[n - 1];
        int weekends = 0;
        for (int i = 0; i < n; i++) {
            if (day(i).getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()) {
                weekends++;
            }
            if (i > 0) {
                steps[i - 1] = epochDay(i) - epochDay(i - 1);
            }
        }
        Arrays.sort(steps);
        long median = steps[steps.length / 2];
        if (median <= 2) {
            // two days of seven are a weekend; half of that is far from both habits
            return weekends * 7 > n ? Rhythm.EVERY_DAY : Rhythm.WEEKDAYS;
        }
        if (median >= 5 && median <= 9) {
            return Rhythm.WEEKLY;
        }
        if (median >= 28 && median <= 31) {
            return Rhythm.MONTHLY;
        }
        if (median >= 89 && median <= 92) {
            return Rhythm.QUARTERLY;
        }
        return median >= 360 && median <= 370 ? Rhythm.YEARLY : Rhythm.IRREGULAR;
    }

    /** Whether a value is due on most days. */
    public boolean isDaily() {
        Rhythm rhythm = rhythm();
        return rhythm == Rhythm.EVERY_DAY || rhythm == Rhythm.WEEKDAYS;
    }
}
