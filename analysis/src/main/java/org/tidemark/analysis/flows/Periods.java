package org.tidemark.analysis.flows;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.tidemark.model.FundFlow;

/**
 * Sorts the flows of one fund, of any spacing, into calendar months or years.
 *
 * <p>Figures by day end a month on its last day with trading, which is not always its last weekday; so a month is also
 * whole when later figures follow within {@value #GAP_DAYS} days. A longer silence between two figures is a gap: figures are
 * missing, and a period with a gap has no sum. Nor has one whose figures overlap, or reach over its edge.
 */
final class Periods {
    /** Longest silence between figures by day: holidays take four or five days. */
    static final int GAP_DAYS = 7;

    private Periods() {}

    /**
     * One period with what was found for it.
     *
     * @param from first day that the figures cover
     * @param to   last day that they cover
     */
    record Period(LocalDate first, LocalDate last, LocalDate from, LocalDate to, double usd, Status status) {
        boolean isComplete() {
            return status == Status.COMPLETE || status == Status.FROM_START;
        }
    }

    enum Status {
        COMPLETE("complete"), FROM_START("from-start"), RUNNING("running"), GAP("gap");

        private final String key;

        Status(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** Every month from that of the first figure to that of the last, also those without one. */
    static List<Period> months(List<FundFlow> flows) {
        List<Period> months = new ArrayList<>();
        YearMonth last = YearMonth.from(flows.getLast().to());
        for (var month = YearMonth.from(flows.getFirst().from()); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(period(flows, month.atDay(1), month.atEndOfMonth()));
        }
        return months;
    }

    static List<Period> years(List<FundFlow> flows) {
        List<Period> years = new ArrayList<>();
        for (int year = flows.getFirst().from().getYear(); year <= flows.getLast().to().getYear(); year++) {
            years.add(period(flows, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        }
        return years;
    }

    private static Period period(List<FundFlow> flows, LocalDate first, LocalDate last) {
        int begin = 0;
        while (begin < flows.size() && flows.get(begin).to().isBefore(first)) {
            begin++;
        }
        int end = begin;
        double usd = 0;
        boolean gap = false;
        LocalDate covered = first.minusDays(1);
        while (end < flows.size() && !flows.get(end).from().isAfter(last)) {
            FundFlow flow = flows.get(end);
            boolean overTheEdge = flow.from().isBefore(first) || flow.to().isAfter(last); // its sum cannot be split
            boolean silence = end > 0 && days(covered, flow.from()) > GAP_DAYS;
            boolean overlap = end > begin && !flow.from().isAfter(covered);
            gap |= overTheEdge || silence || overlap;
            usd += flow.usd();
            covered = flow.to();
            end++;
        }
        boolean follows = end < flows.size();
        boolean reachesEnd = !covered.isBefore(lastWeekday(last))
                || follows && days(covered, flows.get(end).from()) <= GAP_DAYS;
        // before the fund's first figure there was nothing to miss
        LocalDate from = begin == 0 ? flows.getFirst().from() : first;
        Status status;
        if (gap || begin == end || follows && !reachesEnd) {
            status = Status.GAP;
        } else if (reachesEnd) {
            status = from.isAfter(first) ? Status.FROM_START : Status.COMPLETE;
        } else {
            status = Status.RUNNING;
        }
        return new Period(first, last, from, reachesEnd ? last : covered, usd, status);
    }

    private static long days(LocalDate from, LocalDate to) {
        return to.toEpochDay() - from.toEpochDay();
    }

    private static LocalDate lastWeekday(LocalDate last) {
        return switch (last.getDayOfWeek()) {
            case SATURDAY -> last.minusDays(1);
            case SUNDAY -> last.minusDays(2);
            default -> last;
        };
    }
}
