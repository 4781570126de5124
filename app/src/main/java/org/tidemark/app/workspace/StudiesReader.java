package org.tidemark.app.workspace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tidemark.analysis.breakouts.BreakoutParameters;
import org.tidemark.analysis.flows.FlowParameters;
import org.tidemark.analysis.halvings.HalvingParameters;
import org.tidemark.analysis.snapshot.SnapshotParameters;
import org.tidemark.analysis.unprofitable.UnprofitableParameters;

/**
 * Reads {@code studies} of report.yaml. What names a series, fund or index must be given, since no default fits another
 * workspace; numbers have the defaults of the study.
 */
final class StudiesReader {
    private static final int MOST_YEARS = 100;
    private static final int MOST_DAYS = 36_525;

    private final Collection<String> series;
    private final Collection<String> named;

    /**
     * @param series ids of the declared series
     * @param named  every id that has a name: series, funds, indices, rates
     */
    StudiesReader(Collection<String> series, Collection<String> named) {
        this.series = series;
        this.named = named;
    }

    Studies read(ConfigMap studies, List<Section> sections) {
        var all = new Studies(
                study(studies, sections, Study.SNAPSHOT, this::snapshot),
                study(studies, sections, Study.BREAKOUTS, this::breakouts),
                study(studies, sections, Study.HALVINGS, this::halvings),
                study(studies, sections, Study.FLOWS, this::flows),
                study(studies, sections, Study.UNPROFITABLE_SHARE, this::unprofitableShare));
        studies.end();
        return all;
    }

    private static <T> Optional<T> study(ConfigMap studies, List<Section> sections, Study study,
            Function<ConfigMap, T> reader) {
        Optional<T> parameters = studies.map(study.id()).map(map -> {
            T read = reader.apply(map);
            map.end();
            return read;
        });
        Optional<Section> needs = sections.stream()
                .filter(section -> section.study().filter(study::equals).isPresent()).findFirst();
        if (parameters.isEmpty() && needs.isPresent()) {
            studies.problems().add(studies.placeOf(study.id()), studies.name(study.id()),
                    "missing, and the section " + needs.get().id() + " is listed",
                    "say what it looks at, or take the section out");
        }
        return parameters;
    }

    private SnapshotParameters snapshot(ConfigMap map) {
        var standard = SnapshotParameters.standard();
        List<String> prices = listed(map, "price", series, "a declared series");
        List<SnapshotParameters.StandIn> standIns = new ArrayList<>();
        map.map("total-return").ifPresent(funds -> {
            for (String id : funds.names()) {
                check(funds, id, id, series, "a declared series");
                if (prices.contains(id)) {
                    funds.problems().add(funds.placeOf(id), funds.name(id), "'" + id + "' is in the price table too",
                            "keep it in the table of its basis");
                    continue;
                }
                standIns.add(new SnapshotParameters.StandIn(id, funds.word(id, named, "a declared index", id)));
            }
        });
        List<SnapshotParameters.Pair> pairs = new ArrayList<>();
        List<String> shown = new ArrayList<>(prices);
        standIns.forEach(fund -> shown.add(fund.series()));
        for (ConfigMap given : map.maps("compare")) {
            pair(given, shown, pairs).ifPresent(pairs::add);
            given.end();
        }
        return new SnapshotParameters(prices, standIns, pairs, one(map, "policy-rate", named, "a declared rate"),
                map.number("calendar-years", 1, MOST_YEARS, standard.calendarYears()),
                map.number("chart-years", 1, MOST_YEARS, standard.chartYears()),
                listed(map, "indices", named, "a declared index"));
    }

    /** A pair of series of the tables that is not among {@code pairs} yet; empty when it is none, which is then a problem. */
    private static Optional<SnapshotParameters.Pair> pair(ConfigMap map, List<String> shown,
            List<SnapshotParameters.Pair> pairs) {
        int known = map.problems().all().size();
        var pair = new SnapshotParameters.Pair(one(map, "series", shown, "a series of the two tables"),
                one(map, "against", shown, "a series of the two tables"));
        if (map.problems().all().size() > known || shown.isEmpty()) {
            return Optional.empty();
        }
        if (pair.series().equals(pair.against())) {
            map.problems().add(map.placeOf("against"), map.name("against"), "'" + pair.series() + "' against itself",
                    "name another series");
            return Optional.empty();
        }
        if (pairs.contains(pair)) {
            map.problems().add(map.placeOf("series"), map.name("series"),
                    "'" + pair.series() + "' against '" + pair.against() + "' is listed twice", "keep one");
            return Optional.empty();
        }
        return Optional.of(pair);
    }

    private BreakoutParameters breakouts(ConfigMap map) {
        var standard = BreakoutParameters.standard();
        List<Integer> months = map.ascending("months", 1, 1_200, standard.months());
        int main = map.number("main-months", 1, 1_200, standard.mainMonths());
        if (!months.contains(main)) {
            map.problems().add(map.placeOf("main-months"), map.name("main-months"),
                    main + " is not one of months " + months, "choose one of them or list it there");
            main = months.getFirst();
        }
        return new BreakoutParameters(one(map, "index", series, "a declared series"), months, main,
                listed(map, "followers", series, "a declared series"),
                map.ascending("horizons", 1, MOST_DAYS, standard.horizons()),
                map.day("chart-from").orElse(standard.chartFrom()),
                map.number("draws", 1, 1_000_000, standard.draws()),
                map.number("seed", 0, Integer.MAX_VALUE, Math.toIntExact(standard.seed())));
    }

    private HalvingParameters halvings(ConfigMap map) {
        var standard = HalvingParameters.standard();
        return new HalvingParameters(one(map, "series", series, "a declared series"),
                map.ascending("elapsed-days", 1, MOST_DAYS, standard.elapsedDays()),
                map.number("peak-within-days", 1, MOST_DAYS, standard.peakWithinDays()),
                map.number("record-months", 1, 1_200, standard.recordMonths()));
    }

    private FlowParameters flows(ConfigMap map) {
        List<FlowParameters.Tracked> funds = new ArrayList<>();
        Optional<ConfigMap> given = map.map("funds");
        if (given.isEmpty()) {
            map.missing("funds", "{IWM: RUT}");
        }
        given.ifPresent(pairs -> {
            for (String fund : pairs.names()) {
                check(pairs, fund, fund, named, "an id with a name");
                funds.add(new FlowParameters.Tracked(fund, pairs.word(fund, series, "a declared series", fund)));
            }
        });
        return new FlowParameters(funds);
    }

    private UnprofitableParameters unprofitableShare(ConfigMap map) {
        List<String> indices = listed(map, "indices", named, "a declared index");
        return indices.isEmpty() ? UnprofitableParameters.standard() : new UnprofitableParameters(indices);
    }

    private static List<String> listed(ConfigMap map, String key, Collection<String> accepted, String what) {
        if (!map.has(key)) {
            map.missing(key, "[" + accepted.stream().findFirst().orElse("ID") + "]");
        }
        return map.words(key, accepted, what);
    }

    private static String one(ConfigMap map, String key, Collection<String> accepted, String what) {
        String first = accepted.stream().findFirst().orElse("ID");
        if (!map.has(key)) {
            map.missing(key, first);
        }
        return map.word(key, accepted, what, first);
    }

    private static void check(ConfigMap map, String key, String id, Collection<String> accepted, String what) {
        if (!accepted.contains(id)) {
            map.problems().unknown(map.placeOf(key), map.name(key), "'" + id + "' is not " + what, id, accepted);
        }
    }
}
