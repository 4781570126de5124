package org.tidemark.ingest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tidemark.ingest.quality.Track;
import org.tidemark.model.Dataset;
import org.tidemark.model.Fund;
import org.tidemark.model.FundFlow;
import org.tidemark.model.Fundamentals;
import org.tidemark.model.Halving;
import org.tidemark.model.Holding;
import org.tidemark.model.IndexProfile;
import org.tidemark.model.Observation;
import org.tidemark.model.PriceSeries;
import org.tidemark.model.Provenance;
import org.tidemark.model.Quantity;
import org.tidemark.model.RateSeries;
import org.tidemark.model.Recession;
import org.tidemark.model.SeriesNote;
import org.tidemark.model.SourceFile;
import org.tidemark.model.TradingWeek;
import org.tidemark.model.UnprofitableSector;
import org.tidemark.model.UnprofitableShare;
import org.tidemark.model.Valuation;

/**
 * The values of all files together. Here a day meets the same day of another row or file: with the same value it is kept
 * once, with another one the later row is refused.
 */
public final class Harvest {
    private record Measured(String subject, String measure, String unit) {}

    private record Said(Object said, Cell where) {}

    private record RateBook(RateSeries.Kind kind, SortedMap<LocalDate, Cell> cells) {}

    private final Map<String, SeriesSpec> series;
    private final boolean declared;
    private final Tracks tracks;
    private final Map<String, SortedMap<LocalDate, Cell>> closes = new LinkedHashMap<>();
    private final Map<String, SortedMap<LocalDate, Cell>> highs = new LinkedHashMap<>();
    private final Map<String, RateBook> rates = new LinkedHashMap<>();
    private final FlowBook flows = new FlowBook();
    /** What rows of tables are about, with the place of the first; a subject has one row. */
    private final Map<String, Cell> subjects = new HashMap<>();
    /** What single rows said, by what they are about. */
    private final Map<String, Said> saidOf = new HashMap<>();
    private final Map<String, SeriesNote> notes = new LinkedHashMap<>();
    private final List<Fund> funds = new ArrayList<>();
    private final List<IndexProfile> indices = new ArrayList<>();
    private final List<Halving> halvings = new ArrayList<>();
    private final List<LocalDate> firstCuts = new ArrayList<>();
    private final List<Recession> recessions = new ArrayList<>();
    private final List<Holding> holdings = new ArrayList<>();
    private final List<Fundamentals> fundamentals = new ArrayList<>();
    private final List<UnprofitableShare> unprofitableShares = new ArrayList<>();
    private final List<UnprofitableSector> unprofitableSectors = new ArrayList<>();
    private final List<Valuation> valuations = new ArrayList<>();
    private final SortedMap<Measured, SortedMap<LocalDate, Cell>> observations = new TreeMap<>(
            Comparator.comparing(Measured::subject).thenComparing(Measured::measure).thenComparing(Measured::unit));

    /** @param declared whether {@code report.yaml} says what the series are; when not, only what the files say is known */
    Harvest(Map<String, SeriesSpec> series, boolean declared) {
        this.series = series;
        this.declared = declared;
        this.tracks = new Tracks(series, declared);
    }

    /** What each file says about each series, with the rows that the judgement of days refused. */
    List<Track> tracks() {
        return tracks.all();
    }

    /** Whether nobody declared anything, so that a file must be understood by itself. */
    public boolean isUndeclared() {
        return !declared;
    }

    /** Whether {@code report.yaml} declares the series. */
    public boolean declares(String id) {
        return series.containsKey(id);
    }

    public SeriesSpec declared(String id) {
        return Optional.ofNullable(series.get(id)).orElseThrow(() -> new IllegalStateException(
                "series '" + id + "' reached the harvest without being declared"));
    }

    /** The declared series, for a diagnostic that names the nearest. */
    public Map<String, SeriesSpec> declared() {
        return series;
    }

    /** A close; {@code field} is where the level stands, {@code dayField} the day. */
    public void close(Row row, String id, LocalDate day, int dayField, double level, int field) {
        close(row, id, day, LocalDate.MIN, dayField, level, field);
    }

    /** A close as it was published on {@code since}; a later vintage in the same file takes its place. */
    public void close(Row row, String id, LocalDate day, LocalDate since, int dayField, double level, int field) {
        if (row.isInScope(day)) {
            tracks.level(row, id, day, level);
        }
        level(row, closes, id, id, day, since, dayField, level, field);
    }

    /** An intraday high; its file is booked under the id of the series, like that of its closes. */
    public void high(Row row, String id, LocalDate day, int dayField, double level, int field) {
        level(row, highs, id, "the high of " + id, day, LocalDate.MIN, dayField, level, field);
    }

    private void level(Row row, Map<String, SortedMap<LocalDate, Cell>> books, String id, String what, LocalDate day,
            LocalDate since, int dayField, double level, int field) {
        SeriesSpec spec = declared(id);
        if (!row.isInScope(day)) {
            return;
        }
        if (spec.week() == TradingWeek.EXCHANGE && day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()) {
            row.refuse(Kind.WEEKEND, dayField, day + " is a " + name(day.getDayOfWeek()) + ", and " + id
                    + " trades on exchange days", "delete the row, allow weekend or declare the series for every day");
            return;
        }
        SortedMap<LocalDate, Cell> cells = books.computeIfAbsent(id, unseen -> new TreeMap<>());
        if (SameDay.isNew(row, Optional.ofNullable(cells.get(day)), since, what, day, level, field)) {
            row.give(id, day, day, () -> cells.put(day, new Cell(level, row.file(), row.line(), since)));
        }
    }

    /** A rate, as a fraction, from its day on. {@code until} is the last day it describes, which must be known to be used. */
    public void rate(Row row, String id, RateSeries.Kind kind, LocalDate day, LocalDate until, double fraction,
            int field) {
        rate(row, id, kind, day, until, LocalDate.MIN, fraction, field);
    }

    /** A rate as it was published on {@code since}; a later vintage in the same file takes its place. */
    public void rate(Row row, String id, RateSeries.Kind kind, LocalDate day, LocalDate until, LocalDate since,
            double fraction, int field) {
        if (!row.isInScope(day) || !row.isInScope(until)) {
            return;
        }
        if (!(Math.abs(fraction) < 1)) {
            row.refuse(Kind.NUMBER, field, row.text(field) + " is not an interest rate in percent",
                    "write a percentage between -100 and 100");
            return;
        }
        tracks.other(row, id, Track.Figure.RATE, "percent", day, fraction);
        RateBook book = rates.computeIfAbsent(id, unseen -> new RateBook(kind, new TreeMap<>()));
        if (book.kind() != kind) {
            row.refuse(Kind.CONFIG, field, "rate " + id + " is of two kinds, " + book.kind() + " and " + kind,
                    "give the other kind another id");
        } else if (SameDay.isNew(row, Optional.ofNullable(book.cells().get(day)), since, id, day, fraction, field)) {
            row.give(id, day, until,
                    () -> book.cells().put(day, new Cell(fraction, row.file(), row.line(), since)));
        }
    }

    /** Net money into a fund over the days from {@code from} to {@code to}, in US dollars. */
    public void flow(Row row, String fund, LocalDate from, LocalDate to, double usd, int field) {
        if (!row.isInScope(from) || !row.isInScope(to)) {
            return;
        }
        tracks.other(row, fund, Track.Figure.FLOW, "USD", from, usd);
        flows.enter(row, new FundFlow(fund, from, to, usd), field);
    }

    /** A close that its publisher took back on {@code since}: from then on there is none of the day. */
    public void closeWithdrawn(Row row, String id, LocalDate day, LocalDate since) {
        withdraw(row, closes.computeIfAbsent(id, unseen -> new TreeMap<>()), day, since);
    }

    /** A rate that its publisher took back on {@code since}. */
    public void rateWithdrawn(Row row, String id, RateSeries.Kind kind, LocalDate day, LocalDate since) {
        withdraw(row, rates.computeIfAbsent(id, unseen -> new RateBook(kind, new TreeMap<>())).cells(), day, since);
    }

    private static void withdraw(Row row, SortedMap<LocalDate, Cell> cells, LocalDate day, LocalDate since) {
        row.cause(() -> cells.merge(day, Cell.withdrawn(row, since),
                (held, gone) -> held.since().isBefore(since) ? gone : held));
    }

    public void note(Row row, SeriesNote note) {
        if (isFirst(row, "the note on " + note.series())) {
            row.give("sources", () -> notes.put(note.series(), note));
        }
    }

    public void fund(Row row, Fund fund) {
        if (isFirst(row, "fund " + fund.ticker())) {
            row.give("funds", () -> funds.add(fund));
        }
    }

    public void index(Row row, IndexProfile index) {
        if (isFirst(row, "index " + index.id())) {
            row.give("indices", () -> indices.add(index));
        }
    }

    /** A cycle is known by the year of its halving, so a year has one. */
    public void halving(Row row, Halving halving) {
        if (row.isInScope(halving.date()) && isFirst(row, "the halving of " + halving.date().getYear())
                && isFirst(row, "the halving at block " + halving.block())) {
            row.give("halvings", halving.date(), halving.date(), () -> halvings.add(halving));
        }
    }

    public void firstCut(Row row, LocalDate day) {
        if (row.isInScope(day) && isFirst(row, "the first cut of " + day)) {
            row.give("first-cuts", day, day, () -> firstCuts.add(day));
        }
    }

    public void recession(Row row, Recession recession) {
        LocalDate from = recession.peak().atDay(1);
        LocalDate to = recession.trough().atEndOfMonth();
        if (row.isInScope(from) && row.isInScope(to) && isFirst(row, "the recession from " + recession.peak())) {
            row.give("recessions", from, to, () -> recessions.add(recession));
        }
    }

    public void holding(Row row, Holding holding) {
        String about = "the holding " + holding.ticker() + " (" + holding.name() + ") of " + holding.fund() + " on "
                + holding.asOf();
        if (row.isInScope(holding.asOf()) && isFirst(row, about, holding)) {
            row.names(holding.ticker());
            row.give("holdings", holding.asOf(), holding.asOf(), () -> holdings.add(holding));
        }
    }

    public void fundamentals(Row row, Fundamentals company) {
        if (row.isInScope(company.asOf()) && isFirst(row, company.ticker() + " on " + company.asOf(), company)) {
            row.names(company.ticker());
            row.give("fundamentals", company.asOf(), company.asOf(), () -> fundamentals.add(company));
        }
    }

    public void unprofitableShare(Row row, UnprofitableShare share) {
        String about = "the share of " + share.index() + " for " + share.period() + " (" + share.definition() + ", "
                + share.source() + ")";
        if (isFirst(row, about, share)) {
            row.give("unprofitable-share", () -> unprofitableShares.add(share));
        }
    }

    public void unprofitableSector(Row row, UnprofitableSector sector) {
        if (isFirst(row, "the sector " + word(sector.sector()) + " of " + sector.index())) {
            row.give("unprofitable-by-sector", () -> unprofitableSectors.add(sector));
        }
    }

    public void valuation(Row row, Valuation valuation) {
        String about = valuation.measure() + " of " + valuation.index() + " for " + valuation.asOf() + " ("
                + valuation.definition() + ", " + valuation.source() + ")";
        if (isFirst(row, about, valuation)) {
            row.give("valuation", () -> valuations.add(valuation));
        }
    }

    /** Any other figure of a day; {@code field} is where it stands. */
    public void observation(Row row, Observation observation, int field) {
        LocalDate day = observation.day();
        if (!row.isInScope(day)) {
            return;
        }
        tracks.other(row, observation.subject(), Track.Figure.NUMBER, observation.unit(), day, observation.value());
        var cells = observations.computeIfAbsent(
                new Measured(observation.subject(), observation.measure(), observation.unit()),
                unseen -> new TreeMap<>());
        String what = observation.measure() + " of " + observation.subject();
        if (SameDay.isNew(row, Optional.ofNullable(cells.get(day)), LocalDate.MIN, what, day, observation.value(),
                field)) {
            row.give(observation.subject(), day, day, () -> cells.put(day, Cell.of(observation.value(), row)));
        }
    }

    /** A name as fact ids write it, so that "Health Care" and "Health-Care" are one. */
    private static String word(String name) {
        boolean ascii = name.chars().anyMatch(c -> c < 128 && Character.isLetterOrDigit(c));
        return ascii ? Quantity.Term.ofText(name).key() : name;
    }

    /** The same where a row may say again exactly what an earlier one said: then it is kept once and counted. */
    private boolean isFirst(Row row, String subject, Object said) {
        Said now = new Said(said, Cell.of(0, row));
        Said before = saidOf.putIfAbsent(subject, now);
        if (before == null) {
            return true;
        }
        String there = SameDay.there(row, before.where());
        if (before.said().equals(said)) {
            row.refuseHarmless(Kind.DUPLICATE, 0, subject + " is there again, as in " + there, "kept once");
        } else {
            row.refuse(Kind.CONFLICT, 0, subject + " is there already and otherwise, in " + there, "keep one of them");
        }
        return false;
    }

    /** Whether no earlier row was about {@code subject}. If one was, this row is refused. */
    private boolean isFirst(Row row, String subject) {
        Optional<Cell> before = Optional.ofNullable(subjects.putIfAbsent(subject, Cell.of(0, row)));
        before.ifPresent(
                held -> row.refuse(Kind.CONFLICT, 0, subject + " is there already, in " + SameDay.there(row, held),
                        "keep one of them"));
        return before.isEmpty();
    }

    /** Flows of a fund over overlapping days would be added twice; one error for each fund that has any. */
    List<Diagnostic> overlaps() {
        return flows.overlaps();
    }

    Dataset dataset(List<SourceFile> files) {
        Map<String, RateSeries> rateSeries = new LinkedHashMap<>();
        rates.forEach((id, book) -> {
            NavigableMap<LocalDate, Double> fractions = values(book.cells());
            if (!fractions.isEmpty()) {
                rateSeries.put(id, new RateSeries(id, book.kind(), fractions));
            }
        });
        halvings.sort(Comparator.comparingLong(Halving::block));
        firstCuts.sort(Comparator.naturalOrder());
        recessions.sort(Comparator.comparing(Recession::peak));
        return new Dataset(priceSeries(closes), priceSeries(highs), rateSeries, flows.flows(), funds, indices, halvings,
                firstCuts,
                recessions, holdings, fundamentals, unprofitableShares, unprofitableSectors, valuations,
                allObservations(), new Provenance(files, notes));
    }

    private List<Observation> allObservations() {
        List<Observation> all = new ArrayList<>();
        observations.forEach((measured, cells) -> cells.forEach((day, cell) -> all.add(new Observation(
                measured.subject(), measured.measure(), day, cell.value(), measured.unit()))));
        return all;
    }

    /** In the order in which {@code report.yaml} declares them; without those of which no file had a value. */
    private Map<String, PriceSeries> priceSeries(Map<String, SortedMap<LocalDate, Cell>> books) {
        Map<String, PriceSeries> made = new LinkedHashMap<>();
        series.forEach((id, spec) -> {
            NavigableMap<LocalDate, Double> levels = values(books.getOrDefault(id, new TreeMap<>()));
            if (!levels.isEmpty()) {
                made.put(id, PriceSeries.of(id, spec.basis(), spec.week(), spec.sampling(), spec.currency(), levels));
            }
        });
        return made;
    }

    private static NavigableMap<LocalDate, Double> values(SortedMap<LocalDate, Cell> cells) {
        var values = new TreeMap<LocalDate, Double>();
        cells.forEach((day, cell) -> {
            if (!cell.isWithdrawn()) {
                values.put(day, cell.value());
            }
        });
        return values;
    }

    private static String name(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY ? "Saturday" : "Sunday";
    }
}
