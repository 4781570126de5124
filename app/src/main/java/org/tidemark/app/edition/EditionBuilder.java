package org.tidemark.app.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.model.SourceFile;
import org.tidemark.report.Press;
import org.tidemark.report.ReportInput;
import org.tidemark.report.UnprintableReportException;
import org.tidemark.report.text.Overrides;
import org.tidemark.report.text.TemplateProblem;
import org.tidemark.verify.Verification;

/**
 * From a workspace to an edition: read, study, print, verify, put in place. Nothing is written unless all of it succeeds, and
 * nothing when the edition that is there was made from the same inputs by the same program.
 */
public final class EditionBuilder {
    private final PressFactory presses;
    private final Consumer<String> progress;

    /** @param progress told what is being done, in a few words each */
    public EditionBuilder(PressFactory presses, Consumer<String> progress) {
        this.presses = presses;
        this.progress = progress;
    }

    public BuildResult build(Workspace workspace, BuildRequest request) throws IOException {
        progress.accept("reading " + workspace.inputs().size() + " files");
        return build(workspace, request, LoadedData.read(workspace, request.asOf()));
    }

    /** The same from data that was read before, for the day of the request. */
    public BuildResult build(Workspace workspace, BuildRequest request, LoadedData loaded) throws IOException {
        List<String> languages = request.languages().isEmpty() ? workspace.languages() : request.languages();
        List<String> refused = new ArrayList<>(Overrides.strangers(workspace.templates()));
        refused.addAll(loaded.problems());
        if (loaded.asOf().isEmpty() || !refused.isEmpty()) {
            return new BuildResult.Refused(refused, loaded.warnings());
        }
        LocalDate asOf = loaded.asOf().get();
        Program program = Program.running();
        List<SourceFile> inputs = loaded.data().provenance().files();
        String fingerprint = fingerprint(workspace, program, inputs, asOf, languages);
        var kept = new EditionStore(request.kept());
        var store = new EditionStore(request.out());

        Optional<BuildLock> lock = store.lock();
        if (lock.isEmpty()) {
            return new BuildResult.Busy(store.out());
        }
        try (BuildLock held = lock.get()) {
            Optional<EditionStore.Stored> current = kept.current(asOf);
            if (current.isPresent()) {
                Manifest manifest = current.get().manifest();
                if (!manifest.id().report().equals(workspace.id())) {
                    return new BuildResult.Refused(List.of(current.get().folder() + ": holds an edition of '"
                            + manifest.id().report() + "'; choose another folder with --out"), List.of());
                }
                if (manifest.fingerprint().equals(fingerprint)) {
                    return new BuildResult.UpToDate(current.get().folder(), manifest, loaded.warnings());
                }
            }
            var id = new EditionId(workspace.id(), asOf, kept.nextRevision(asOf));
            progress.accept("studying the data as of " + asOf);
            Draft draft = Draft.of(workspace, loaded, id.revision(), languages);

            Map<String, byte[]> files = new LinkedHashMap<>();
            Press press = presses.open(workspace.templates());
            List<String> problems = print(press, draft.input(), languages, files);
            if (!problems.isEmpty()) {
                return new BuildResult.Refused(problems, loaded.warnings());
            }
            var manifest = new Manifest(id, fingerprint, languages, draft.input().sections());
            files.putAll(draft.data(press));
            files.put(Manifest.FILE, manifest.write(program, workspace.configSha256(), inputs, loaded.warnings(),
                    draft.input().facts(), workspace.gates().verapdf().isPresent()));
            progress.accept("reading " + languages.size() + " languages back");
            try {
                Path folder = store.put(held, id, files, written -> Verification.of(written).faults());
                return new BuildResult.Built(folder, manifest, loaded.warnings());
            } catch (UnsoundEditionException e) {
                return new BuildResult.Unsound(e.faults(), loaded.warnings());
            }
        }
    }

    /** Prints every language, several at a time; returns what could not be printed, the same fault once. */
    private List<String> print(Press press, ReportInput input, List<String> languages, Map<String, byte[]> files) {
        int workers = Math.min(languages.size(), Runtime.getRuntime().availableProcessors());
        ExecutorService executor = Executors.newFixedThreadPool(Math.max(1, workers));
        try {
            Map<String, Future<Press.Printed>> printing = new LinkedHashMap<>();
            for (String language : languages) {
                printing.put(language, executor.submit(() -> {
                    progress.accept("printing " + language);
                    return press.print(input, language);
                }));
            }
            Set<String> problems = new LinkedHashSet<>();
            for (Map.Entry<String, Future<Press.Printed>> one : printing.entrySet()) {
                try {
                    Press.Printed printed = one.getValue().get();
                    files.put(one.getKey() + "/index.html", printed.html());
                    files.put(one.getKey() + "/report.pdf", printed.pdf());
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof UnprintableReportException unprintable) {
                        problems.addAll(unprintable.problems());
                    } else if (e.getCause() instanceof TemplateProblem problem) {
                        problems.add(String.valueOf(problem.getMessage()));
                    } else {
                        throw new IllegalStateException("printing " + one.getKey() + " failed", e);
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted while printing " + one.getKey(), e);
                }
            }
            return new ArrayList<>(problems);
        } finally {
            executor.shutdownNow();
        }
    }

    /** One word for everything that decides what an edition says. */
    private static String fingerprint(Workspace workspace, Program program, List<SourceFile> inputs, LocalDate asOf,
            List<String> languages) throws IOException {
        var parts = new StringBuilder("edition 1\n");
        parts.append("program ").append(program.version()).append(' ').append(program.fingerprint()).append('\n');
        parts.append("config ").append(workspace.configSha256()).append('\n');
        for (Path template : Folders.files(workspace.templates())) {
            parts.append("template ").append(Folders.name(workspace.templates(), template)).append(' ')
                    .append(Sha256.of(Files.readAllBytes(template))).append('\n');
        }
        for (SourceFile input : inputs) {
            parts.append("input ").append(input.name()).append(' ').append(input.sha256()).append('\n');
        }
        parts.append("as-of ").append(asOf).append('\n');
        parts.append("languages ").append(languages).append('\n');
        return Sha256.of(parts.toString());
    }
}
