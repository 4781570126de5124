package org.tidemark.analysis;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.tidemark.model.Dataset;
import org.tidemark.model.Fact;
import org.tidemark.model.Findings;
import org.tidemark.model.Frequency;
import org.tidemark.model.FundFlow;
import org.tidemark.model.Halving;
import org.tidemark.model.Outcome;
import org.tidemark.model.Phrase;
import org.tidemark.model.PriceBasis;
import org.tidemark.model.PriceSeries;
import org.tidemark.model.Provenance;
import org.tidemark.model.Quantity;
import org.tidemark.model.Sampling;
import org.tidemark.model.TradingWeek;

/** Data sets of a few lines, for tests whose figures can be checked by hand. */
public final class SmallData {
    private final Map<String, PriceSeries> closes = new LinkedHashMap<>();
    private final Map<String, PriceSeries> highs = new LinkedHashMap<>();
    private List<FundFlow> flows = List.of();
    private List<Halving> halvings = List.of();

    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    /** Closes written as {@code "2021-11-08 2442.74, 2025-09-18 2467.70"}. */
    public static Map<LocalDate, Double> levels(String text) {
        var levels = new TreeMap<LocalDate, Double>();
        for (String entry : text.split(",", -1)) {
            String[] parts = entry.strip().split(" ", -1);
            levels.put(day(parts[0]), Double.valueOf(parts[1]));
        }
        return levels;
    }

    /** A level for each calendar day of a seeded random walk. */
    public static Map<LocalDate, Double> walk(long seed, String from, int days, double start) {
        var random = new Random(seed);
        var levels = new TreeMap<LocalDate, Double>();
        double level = start;
        for (int i = 0; i < days; i++) {
            levels.put(day(from).plusDays(i), level);
            level *= Math.exp(0.0004 + 0.02 * random.nextGaussian());
        }
        return levels;
    }

    public SmallData index(String id, Map<LocalDate, Double> levels) {
        closes.put(id, PriceSeries.daily(id, PriceBasis.PRICE, new TreeMap<>(levels)));
        return this;
    }

    public SmallData highs(String id, Map<LocalDate, Double> levels) {
        highs.put(id, PriceSeries.daily(id, PriceBasis.PRICE, new TreeMap<>(levels)));
        return this;
    }

    /** Closes in US dollars for every calendar day. */
    public SmallData coin(String id, Map<LocalDate, Double> levels) {
        return coin(id, Sampling.daily(), levels);
    }

    public SmallData coin(String id, Sampling sampling, Map<LocalDate, Double> levels) {
        closes.put(id, PriceSeries.of(id, PriceBasis.PRICE, TradingWeek.EVERY_DAY, sampling, Optional.of("USD"),
                new TreeMap<>(levels)));
        return this;
    }

    public static Sampling weekly() {
        return Sampling.regular(Frequency.WEEKLY);
    }

    public SmallData flows(List<FundFlow> figures) {
        flows = figures;
        return this;
    }

    public SmallData halvings(Halving... events) {
        halvings = List.of(events);
        return this;
    }

    public Dataset build() {
        return new Dataset(closes, highs, Map.of(), flows, List.of(), List.of(), halvings, List.of(), List.of(),
                List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), Provenance.none());
    }

    public static Fact fact(Findings findings, String id) {
        return findings.facts().stream().filter(fact -> fact.id().equals(id)).findFirst()
                .orElseThrow(() -> new AssertionError("no fact " + id));
    }

    /** The number of a fact; the test fails with its reason when there is none. */
    public static double number(Findings findings, String id) {
        return ((Quantity.Numeric) value(findings, id)).number();
    }

    /** What documents print of a fact. */
    public static String printed(Findings findings, String id) {
        return ((Quantity.Numeric) value(findings, id)).printed().toPlainString();
    }

    public static String term(Findings findings, String id) {
        return ((Quantity.Term) value(findings, id)).key();
    }

    public static LocalDate date(Findings findings, String id) {
        return ((Quantity.Day) value(findings, id)).day();
    }

    public static String reason(Findings findings, String id) {
        return switch (fact(findings, id).outcome()) {
            case Outcome.Computed<Quantity>(Quantity value) -> throw new AssertionError(id + " is " + value);
            case Outcome.Unavailable<Quantity>(Phrase reason) -> reason.toString();
        };
    }

    private static Quantity value(Findings findings, String id) {
        return switch (fact(findings, id).outcome()) {
            case Outcome.Computed<Quantity>(Quantity value) -> value;
            case Outcome.Unavailable<Quantity>(Phrase reason) -> throw new AssertionError(id + ": " + reason);
        };
    }
}
