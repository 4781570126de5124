package org.tidemark.analysis.parameters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.tidemark.analysis.breakouts.Breakouts;
import org.tidemark.analysis.halvings.Halvings;
import org.tidemark.analysis.snapshot.Snapshot;
import org.tidemark.analysis.unprofitable.UnprofitableShares;
import org.tidemark.model.Fact;
import org.tidemark.model.Findings;
import org.tidemark.model.Quantity;

/**
 * Every look-back, horizon, year and count that the sections of an edition name.
 *
 * <p>Ids are {@code parameter.months-3}, {@code parameter.years-10}, {@code parameter.days-180}, {@code parameter.year-2025}
 * and {@code parameter.count-144}; each carries its number as a quantity, so that a language writes its unit.
 */
public record Parameters(List<Fact> facts) implements Findings {
    private static final String METHOD = "parameter";
    private static final List<Integer> LOOK_BACK_MONTHS = List.of(1, 3, 6);
    private static final List<Integer> LOOK_BACK_YEARS = List.of(1, 3, 5, 10);
    /** Blocks that the Bitcoin protocol aims at in a day: one in ten minutes. */
    private static final int BLOCKS_A_DAY = 144;
    /** The span of earnings that a loss is counted over. */
    private static final int MONTHS_OF_EARNINGS = 12;

    public Parameters {
        facts = List.copyOf(facts);
    }

    /** The parameters of these findings, each once, in a fixed order. */
    public static Parameters of(LocalDate asOf, List<? extends Findings> findings) {
        var months = new TreeSet<Integer>();
        var years = new TreeSet<Integer>();
        var days = new TreeSet<Integer>();
        var calendarYears = new TreeSet<Integer>();
        var counts = new TreeSet<Integer>();
        for (Findings study : findings) {
            switch (study) {
                case Snapshot snapshot -> {
                    months.addAll(LOOK_BACK_MONTHS);
                    years.addAll(LOOK_BACK_YEARS);
                    for (Snapshot.Table table : List.of(snapshot.price(), snapshot.totalReturn())) {
                        calendarYears.addAll(table.calendarYears());
                        table.rows().forEach(row -> row.years().forEach(year -> calendarYears.add(year.year())));
                    }
                }
                case Breakouts breakouts -> {
                    months.addAll(breakouts.parameters().months());
                    days.addAll(breakouts.parameters().horizons());
                    counts.add(Breakouts.CASES_NEEDED);
                }
                case Halvings halvings -> {
                    halvings.cycles().forEach(cycle -> cycle.atDays().forEach(at -> days.add(at.elapsed())));
                    counts.add(halvings.cycles().size());
                    counts.add(BLOCKS_A_DAY);
                }
                case UnprofitableShares ignored -> months.add(MONTHS_OF_EARNINGS);
                default -> {}
            }
        }
        List<Fact> facts = new ArrayList<>();
        months.forEach(n -> facts.add(Fact.of("parameter.months-" + n, new Quantity.Months(n), asOf, METHOD)));
        years.forEach(n -> facts.add(Fact.of("parameter.years-" + n, new Quantity.Years(n), asOf, METHOD)));
        days.forEach(n -> facts.add(Fact.of("parameter.days-" + n, new Quantity.Days(n), asOf, METHOD)));
        calendarYears.forEach(n -> facts.add(Fact.of("parameter.year-" + n, new Quantity.Year(n), asOf, METHOD)));
        counts.forEach(n -> facts.add(Fact.of("parameter.count-" + n, new Quantity.Count(n), asOf, METHOD)));
        return new Parameters(facts);
    }
}
