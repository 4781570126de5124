package org.tidemark.analysis.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tidemark.model.Dataset;
import org.tidemark.model.Frequency;
import org.tidemark.model.Fund;
import org.tidemark.model.IndexProfile;
import org.tidemark.model.PriceBasis;
import org.tidemark.model.PriceSeries;
import org.tidemark.model.Provenance;
import org.tidemark.model.RateSeries;
import org.tidemark.model.Sampling;
import org.tidemark.model.TradingWeek;

/** The extract of the bundled sample beside this class's resources ({@code SOURCE.md}) as a data set. */
public final class SnapshotSample {
    private SnapshotSample() {}

    public static Dataset data() {
        Map<String, TreeMap<LocalDate, Double>> closes = new LinkedHashMap<>();
        for (String[] row : rows("levels.csv")) {
            closes.computeIfAbsent(row[0], series -> new TreeMap<>())
                    .put(LocalDate.parse(row[1]), Double.parseDouble(row[2]));
        }
        Map<String, PriceSeries> series = new LinkedHashMap<>();
        closes.forEach((id, levels) -> series.put(id, series(id, levels)));
        return data(series);
    }

    /** The sample's rates and reference figures around other closes. */
    static Dataset data(Map<String, PriceSeries> closes) {
        TreeMap<LocalDate, Double> rates = new TreeMap<>();
        for (String[] row : rows("fed_funds_monthly.csv")) {
            rates.put(LocalDate.parse(row[0] + "-01"), Double.parseDouble(row[1]) / 100);
        }
        var policyRate = new RateSeries("FEDFUNDS", RateSeries.Kind.MONTHLY_MEAN, rates);
        return new Dataset(closes, Map.of(), Map.of("FEDFUNDS", policyRate), List.of(), funds(), indices(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                Provenance.none());
    }

    private static PriceSeries series(String id, SortedMap<LocalDate, Double> levels) {
        boolean bitcoin = id.equals("BTC");
        if (id.endsWith("-TR")) {
            return PriceSeries.of(id, PriceBasis.TOTAL_RETURN, TradingWeek.EXCHANGE,
                    new Sampling(Frequency.MONTHLY, LocalDate.of(2005, 1, 31), false, true, true), Optional.of("USD"),
                    levels);
        }
        return PriceSeries.of(id, PriceBasis.PRICE, bitcoin ? TradingWeek.EVERY_DAY : TradingWeek.EXCHANGE,
                new Sampling(Frequency.WEEKLY, LocalDate.of(2010, 8, 22), id.equals("RUT"), true, !id.equals("SPX")),
                bitcoin ? Optional.of("USD") : Optional.empty(), levels);
    }

    private static List<Fund> funds() {
        return List.of(
                new Fund("IWM", "iShares Russell 2000 ETF", "BlackRock", "RUT", "US", "USD", OptionalDouble.of(0.0019),
                        OptionalDouble.of(0.012), 1, false, "article 001"),
                new Fund("IJH", "iShares Core S&P Mid-Cap ETF", "BlackRock", "SP400", "US", "USD",
                        OptionalDouble.empty(),
                        OptionalDouble.empty(), 1, false, "article 002"));
    }

    private static List<IndexProfile> indices() {
        return List.of(
                new IndexProfile("RUT", "Russell 2000", Optional.of("FTSE Russell"), Optional.of("about 2000"),
                        Optional.of("ranks 1001 to 3000 by market capitalisation of the Russell 3000"),
                        Optional.of("none"),
                        Optional.empty(), Optional.of("FTSE Russell methodology")),
                new IndexProfile("SP600", "S&P SmallCap 600", Optional.of("S&P Dow Jones Indices"), Optional.of("601"),
                        Optional.empty(),
                        Optional.of("sum of the last four quarters and the latest quarter positive at entry"),
                        Optional.of("IJR-TR"), Optional.of("S&P U.S. Indices methodology")));
    }

    private static List<String[]> rows(String file) {
        try (var in = SnapshotSample.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), UTF_8).lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
