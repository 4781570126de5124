package org.tidemark.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tidemark.app.edition.BuildRequest;
import org.tidemark.app.edition.BuildResult;
import org.tidemark.app.edition.EditionBuilder;
import org.tidemark.app.edition.EditionStore;
import org.tidemark.app.edition.EditionStore.Stored;
import org.tidemark.app.edition.LoadedData;
import org.tidemark.app.edition.Manifest;
import org.tidemark.app.edition.PressFactory;
import org.tidemark.app.fetch.FetchRequest;
import org.tidemark.app.fetch.FetchResult;
import org.tidemark.app.fetch.Fetcher;
import org.tidemark.app.fetch.SourceReport;
import org.tidemark.app.gate.Gate;
import org.tidemark.app.gate.GateResult;
import org.tidemark.app.gate.Gates;
import org.tidemark.app.mail.recipient.ReaderLists;
import org.tidemark.app.run.StepResult.State;
import org.tidemark.app.schedule.Schedule;
import org.tidemark.app.site.SitePublisher;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.verify.Fault;

/** The steps of a run on a real desk: its files, its site, its readers. */
public final class DeskSteps implements Steps {
    private final Workspace workspace;
    private final Path out;
    private final PressFactory presses;
    private final Clock clock;
    private final Fetcher fetcher;
    private final Letters letters;
    private final Consumer<String> progress;
    /** Where a new edition is put: among the others, or for a rehearsal somewhere else. */
    private final Path put;
    private final boolean rehearsal;
    /** What {@link #check} read, so that {@link #build} need not read it again. */
    private @Nullable LoadedData loaded;

    /** How letters leave; apart, since a rehearsal sends none. */
    @FunctionalInterface
    public interface Letters {
        StepResult send(Stored edition) throws IOException;
    }

    /**
     * @param out      where editions are kept
     * @param clock    for the age of data and the time of letters
     * @param progress told what is being done, in a few words each
     */
    public DeskSteps(Workspace workspace, Path out, PressFactory presses, Clock clock, Fetcher fetcher, Letters letters,
            Consumer<String> progress) {
        this(workspace, out, out, presses, clock, fetcher, letters, progress);
    }

    private DeskSteps(Workspace workspace, Path out, Path put, PressFactory presses, Clock clock, Fetcher fetcher,
            Letters letters, Consumer<String> progress) {
        this.workspace = workspace;
        this.out = out;
        this.presses = presses;
        this.clock = clock;
        this.fetcher = fetcher;
        this.letters = letters;
        this.progress = progress;
        this.put = put;
        this.rehearsal = !put.equals(out);
    }

    /**
     * The same for a rehearsal, which builds in {@code stage} and shows nobody anything.
     *
     * @param out   where editions are kept
     * @param stage a folder of its own, thrown away by the caller
     */
    public static DeskSteps rehearsing(Workspace workspace, Path out, Path stage, PressFactory presses, Clock clock,
            Fetcher fetcher, DeskLetters letters, Consumer<String> progress) {
        return new DeskSteps(workspace, out, stage, presses, clock, fetcher, letters::rehearse, progress);
    }

    @Override
    public StepResult fetch() throws IOException {
        if (workspace.sources().isEmpty()) {
            return StepResult.skipped(Step.FETCH, "no file under data has a source");
        }
        return switch (fetcher.fetch(workspace, new FetchRequest(List.of(), false, rehearsal))) {
            case FetchResult.Done(List<SourceReport> sources) -> fetched(sources);
            case FetchResult.Unready(List<String> problems) -> StepResult.stopped(Step.FETCH, State.REFUSED, "keys",
                    problems);
            case FetchResult.Busy(Path folder) -> StepResult.stopped(Step.FETCH, State.FAILED, "busy",
                    List.of("another fetch is at work in " + folder));
        };
    }

    /** A source that failed or was refused stops nothing: the last good file is there, and the gates judge its age. */
    private static StepResult fetched(List<SourceReport> sources) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (SourceReport source : sources) {
            counts.merge(source.outcome().word(), 1, Integer::sum);
            source.reasons().forEach(reason -> lines.add(source.file() + ": " + reason));
        }
        return StepResult.done(Step.FETCH, lines, counts);
    }

    @Override
    public StepResult check(Optional<LocalDate> asOf, boolean strict) throws IOException {
        progress.accept("reading " + workspace.inputs().size() + " files");
        LoadedData data = LoadedData.read(workspace, asOf);
        loaded = data;
        boolean sound = data.problems().size() == data.absent().size();
        if (strict && sound && asOf.isPresent()) {
            List<String> awaited = AwaitedData.of(workspace, data, asOf.get());
            if (!awaited.isEmpty()) {
                return StepResult.stopped(Step.CHECK, State.WAITING, "stale", awaited);
            }
        }
        List<String> readers = recipients();
        if (!readers.isEmpty()) {
            return StepResult.stopped(Step.CHECK, State.REFUSED, "recipients", readers);
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("files", data.files().size());
        counts.put("warnings", data.warnings().size());
        return judged(Gates.ofData(workspace, data, today()), Step.CHECK)
                .orElseGet(() -> StepResult.done(Step.CHECK,
                        data.asOf().map(day -> List.of("as of " + day)).orElse(List.of()), counts));
    }

    private LocalDate today() {
        ZoneId zone = workspace.schedule().map(Schedule::zone).orElse(workspace.site().zone());
        return clock.instant().atZone(zone).toLocalDate();
    }

    private List<String> recipients() throws IOException {
        return Files.exists(workspace.recipients())
                ? ReaderLists.read(workspace.recipients(), workspace.suppressed(), workspace.languages())
                        .diagnostics().stream().map(Object::toString).toList()
                : List.of();
    }

    /** What the first gates that are shut say; empty when all are open. */
    private static Optional<StepResult> judged(List<GateResult> gates, Step step) {
        List<GateResult> shut = gates.stream().filter(GateResult::failed).toList();
        if (shut.isEmpty()) {
            return Optional.empty();
        }
        boolean input = shut.getFirst().gate() == Gate.SOUND_INPUT;
        List<String> sentences = new ArrayList<>();
        shut.forEach(gate -> sentences.addAll(gate.sentences()));
        return Optional.of(StepResult.stopped(step, input ? State.REFUSED : State.FAILED,
                String.join(", ", shut.stream().map(gate -> gate.gate().word()).toList()), sentences));
    }

    @Override
    public StepResult build(Optional<LocalDate> asOf) throws IOException {
        LoadedData data = loaded == null ? LoadedData.read(workspace, asOf) : loaded;
        BuildResult result = new EditionBuilder(presses, progress).build(workspace,
                new BuildRequest(asOf, List.of(), out, put), data);
        return switch (result) {
            case BuildResult.Built(Path folder, Manifest manifest, List<String> warnings) -> inspect(
                    new Stored(folder, manifest), rehearsal ? "would be built" : "built");
            case BuildResult.UpToDate(Path folder, Manifest manifest, List<String> warnings) -> inspect(
                    new Stored(folder, manifest), "up to date");
            case BuildResult.Refused(List<String> problems, List<String> warnings) -> StepResult.stopped(Step.BUILD,
                    State.REFUSED, "build", problems);
            case BuildResult.Unsound(List<Fault> faults, List<String> warnings) -> StepResult.stopped(Step.BUILD,
                    State.FAILED, Gate.VERIFY.word(), faults.stream().map(Fault::toString).toList());
            case BuildResult.Busy(Path folder) -> StepResult.stopped(Step.BUILD, State.FAILED, "busy",
                    List.of("another build is writing to " + folder));
        };
    }

    @Override
    public StepResult inspect(Stored edition) throws IOException {
        return inspect(edition, "made before");
    }

    private StepResult inspect(Stored edition, String how) throws IOException {
        progress.accept("reading the edition back");
        return judged(Gates.ofEdition(workspace, edition), Step.BUILD)
                .orElseGet(() -> StepResult.built(edition, List.of(edition.manifest().id() + ": " + how)));
    }

    @Override
    public StepResult publish(Stored edition) throws IOException {
        if (workspace.run().publishTo().isEmpty()) {
            return StepResult.skipped(Step.PUBLISH, "report.yaml has no run.publish-to");
        }
        SitePublisher.Report report = new SitePublisher(workspace.run().publishTo().get(), clock)
                .publish(workspace, edition, new SitePublisher.Wish("", rehearsal));
        if (report.failed()) {
            return StepResult.stopped(Step.PUBLISH, State.FAILED, "publish", report.lines());
        }
        if (rehearsal) {
            return StepResult.done(Step.PUBLISH, report.lines(), Map.of());
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("done", (int) report.lines().stream().filter(line -> line.startsWith("done")).count());
        counts.put("skipped", (int) report.lines().stream().filter(line -> line.startsWith("skipped")).count());
        return StepResult.done(Step.PUBLISH, report.lines(), counts);
    }

    @Override
    public StepResult send(Stored edition) throws IOException {
        return letters.send(edition);
    }

    @Override
    public Optional<Stored> edition(LocalDate asOf) throws IOException {
        return new EditionStore(out).current(asOf)
                .filter(stored -> stored.manifest().id().report().equals(workspace.id()));
    }
}
