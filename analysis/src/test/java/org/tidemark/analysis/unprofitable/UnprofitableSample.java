package org.tidemark.analysis.unprofitable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

import org.tidemark.model.Dataset;
import org.tidemark.model.Fundamentals;
import org.tidemark.model.Holding;
import org.tidemark.model.Provenance;
import org.tidemark.model.UnprofitableSector;
import org.tidemark.model.UnprofitableShare;

/** Two small data sets: the bundled sample's table by sector, and six holdings to join by hand. */
public final class UnprofitableSample {
    static final LocalDate HOLDINGS_DAY = LocalDate.of(2026, 1, 21);
    static final LocalDate SNAPSHOT_DAY = LocalDate.of(2025, 12, 23);

    private UnprofitableSample() {}

    /** {@code unprofitable_by_sector.csv} and {@code unprofitable_share.csv} of the bundled sample. */
    public static Dataset sectorTable() {
        String table = """
                Communication,44,20,1.18,0.34
                Consumer Discretionary,145,40,8.05,1.22
                Consumer Staples,43,8,1.54,0.19
                Energy,77,23,3.95,0.99
                Financials,307,38,16.02,1.32
                Health Care,315,232,17.18,11.63
                Industrials,152,45,12.90,3.85
                Information Technology,93,43,9.80,3.72
                Materials,46,25,3.00,0.85
                Real Estate,89,27,5.32,1.00
                Utilities,1,0,0.11,0.00
                """;
        List<UnprofitableSector> sectors = table.lines().map(line -> line.split(",", -1))
                .map(row -> new UnprofitableSector("RUT",
                        row[0], Long.parseLong(row[1]), Long.parseLong(row[2]), Double.parseDouble(row[3]) / 100,
                        Double.parseDouble(row[4]) / 100))
                .toList();
        String counted = "trailing twelve-month EPS below zero, by count; market cap of at least 300 million USD";
        return data(List.of(), List.of(), sectors,
                List.of(new UnprofitableShare("RUT", "2025-12-23", 0.382, OptionalLong.of(1312), counted, "counted"),
                        new UnprofitableShare("RUT", "2024-Q3", 0.43, OptionalLong.empty(), "unprofitable",
                                "FS Investments"),
                        new UnprofitableShare("RUT", "2024-Q4", 0.36, OptionalLong.empty(), "unprofitable", "FactSet"),
                        new UnprofitableShare("RUT", "1994", 0.14, OptionalLong.empty(), "unprofitable",
                                "FS Investments")));
    }

    /**
     * RUT: A loses, B earns, BRKB earns (the vendor writes BRK-B), C has no earnings shown, D is unknown to the vendor, E loses
     * and is listed twice (two lots). SPX: only the vendor's membership is known.
     */
    public static Dataset holdings() {
        return data(
                List.of(holding("AAA", "A CORP", "Health Care", 0.10), holding("BBB", "B CORP", "Energy", 0.30),
                        holding("BRKB", "BERKSHIRE B", "Financials", 0.20), holding("CCC", "C CORP", "Energy", 0.05),
                        holding("DDD", "D CORP", "Utilities", 0.04), holding("EEE", "E CORP", "Health Care", 0.15),
                        holding("EEE", "E CORP", "Health Care", 0.05), holding("-", "E CORP RIGHTS", "-", 0.01)),
                List.of(company("AAA", OptionalDouble.of(-1), OptionalDouble.of(0.1), 400e6, "RUT"),
                        company("BBB", OptionalDouble.of(2), OptionalDouble.of(-0.2), 900e6, "RUT"),
                        company("BRK-B", OptionalDouble.of(20), OptionalDouble.empty(), 900e9, "SPX"),
                        company("CCC", OptionalDouble.empty(), OptionalDouble.empty(), 350e6, "RUT"),
                        company("EEE", OptionalDouble.of(-0.01), OptionalDouble.empty(), 310e6, "RUT"),
                        company("ZZZ", OptionalDouble.of(-3), OptionalDouble.empty(), 310e6, "SPX")),
                List.of(), List.of());
    }

    static Dataset data(List<Holding> holdings, List<Fundamentals> fundamentals, List<UnprofitableSector> sectors,
            List<UnprofitableShare> shares) {
        return new Dataset(Map.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(),
                holdings, fundamentals, shares, sectors, List.of(), List.of(), Provenance.none());
    }

    private static Holding holding(String ticker, String name, String sector, double weight) {
        return new Holding("IWM", "RUT", HOLDINGS_DAY, ticker, name, sector, weight);
    }

    private static Fundamentals company(String ticker, OptionalDouble epsTtm, OptionalDouble epsQuarter,
            double marketCap,
            String index) {
        return new Fundamentals(ticker, SNAPSHOT_DAY, "Sector", Set.of(index), epsTtm, epsQuarter,
                OptionalDouble.empty(),
                OptionalDouble.empty(), OptionalDouble.of(marketCap));
    }
}
