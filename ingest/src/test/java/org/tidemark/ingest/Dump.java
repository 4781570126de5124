package org.tidemark.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tidemark.model.Dataset;
import org.tidemark.model.PriceSeries;

/** Writes what was loaded as lines, so that a person can compare them with the file beside them. */
final class Dump {
    private Dump() {}

    static String of(Loaded<Dataset> loaded) {
        List<String> lines = new ArrayList<>();
        Dataset data = loaded.value();
        levels(lines, "close", data.closes());
        levels(lines, "high", data.highs());
        data.rates().forEach((id, rate) -> rate.fractions()
                .forEach((day, fraction) -> lines.add("rate " + id + " " + rate.kind() + " " + day + " " + fraction)));
        data.flows().forEach(flow -> lines.add("flow " + flow.fund() + " " + flow.from() + " " + flow.to() + " "
                + BigDecimal.valueOf(flow.usd()).stripTrailingZeros().toPlainString()));
        data.fundamentals()
                .forEach(company -> lines
                        .add("fundamentals " + company.ticker() + " " + company.asOf() + " " + company.sector()
                                + " " + new TreeSet<>(company.indices()) + " eps " + company.epsTtm() + " cap "
                                + company.marketCap()));
        data.observations().forEach(seen -> lines.add("observation " + seen.subject() + " " + seen.measure() + " "
                + seen.day() + " " + BigDecimal.valueOf(seen.value()).stripTrailingZeros().toPlainString()
                + (seen.unit().isEmpty() ? "" : " " + seen.unit())));
        List.of(data.funds(), data.indices(), data.halvings(), data.firstCuts(), data.recessions(), data.holdings(),
                data.unprofitableShares(), data.unprofitableSectors(), data.valuations(),
                List.copyOf(data.provenance().notes().values()))
                .forEach(table -> table.forEach(value -> lines.add(value.toString())));
        data.provenance().files()
                .forEach(file -> lines.add("books " + file.series() + " read " + file.rowsRead() + " kept "
                        + file.rowsKept() + " refused " + file.rowsRefused() + " outside " + file.rowsOutside()
                        + " from "
                        + file.first().map(Object::toString).orElse("-") + " to "
                        + file.last().map(Object::toString).orElse("-")));
        loaded.diagnostics().forEach(diagnostic -> lines
                .add(diagnostic.severity() + " " + diagnostic.kind() + " " + diagnostic));
        return String.join("\n", lines) + "\n";
    }

    private static void levels(List<String> lines, String what, Map<String, PriceSeries> all) {
        all.forEach((id, series) -> {
            for (int i = 0; i < series.size(); i++) {
                lines.add(what + " " + id + " " + series.day(i) + " " + series.level(i));
            }
        });
    }
}
