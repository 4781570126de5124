package org.tidemark.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidemark.analysis.unprofitable.UnprofitableShares;
import org.tidemark.model.Fact;
import org.tidemark.report.chart.ChartSpec;
import org.tidemark.report.chart.Label;
import org.tidemark.report.chart.Tone;
import org.tidemark.report.chart.Unit;

/** Loss-making share of each sector of the main index, by count and by weight. */
final class UnprofitableCharts {
    private UnprofitableCharts() {}

    static List<ChartSpec> of(UnprofitableShares losses) {
        List<ChartSpec.Group> rows = new ArrayList<>();
        for (UnprofitableShares.SectorLosses sector : losses.main().sectors()) {
            rows.add(new ChartSpec.Group(Label.fact(sector.name().id()),
                    List.of(bar(sector.byCount()), bar(sector.byWeight()))));
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        List<ChartSpec.BarSeries> series = List.of(
                new ChartSpec.BarSeries(Label.message("unprofitable-sectors.by-count"), Tone.FIRST),
                new ChartSpec.BarSeries(Label.message("unprofitable-sectors.by-weight"), Tone.CONTEXT));
        return List.of(new ChartSpec.RankedBars("unprofitable-sectors", Unit.SHARE, series, rows));
    }

    private static ChartSpec.Bar bar(Fact share) {
        return new ChartSpec.Bar(Figures.number(share), Optional.of(Label.fact(share.id())), List.of());
    }
}
