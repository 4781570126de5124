package org.tidemark.app.preview;

import java.io.Closeable;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.tidemark.app.edition.Draft;
import org.tidemark.app.edition.LoadedData;
import org.tidemark.app.edition.PressFactory;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.app.workspace.WorkspaceReader;
import org.tidemark.ingest.InputSpec;
import org.tidemark.report.Press;
import org.tidemark.report.UnprintableReportException;
import org.tidemark.report.text.TemplateProblem;

/**
 * Makes a {@link Proof} of the workspace whenever it changes. Data are read and studied again only when they or the configuration
 * changed; the language that somebody looks at is printed first, and told of as soon as it is there.
 */
final class Workbench implements Closeable {
    /** The revision that a first build would have; a preview does not look at the editions that there are. */
    private static final int REVISION = 1;

    private final Path root;
    private final Optional<LocalDate> asOf;
    private final PressFactory presses;
    private final Consumer<String> say;
    private final Consumer<Proof> tell;
    private final String run;
    private final ExecutorService printers = Executors.newFixedThreadPool(
            Math.max(1, Runtime.getRuntime().availableProcessors()),
            task -> Thread.ofPlatform().daemon().name("print").unstarted(task));

    private final CountDownLatch first = new CountDownLatch(1);
    private volatile Proof newest = Proof.refused("", List.of(), List.of());
    private volatile Optional<String> lookedAt = Optional.empty();
    private volatile Optional<Workspace> workspace = Optional.empty();
    private final Object shelf = new Object();
    private Map<String, byte[]> lastPrinted = Map.of();

    /** Guarded, like what follows, by this: one proof is made at a time. */
    private Optional<Draft> draft = Optional.empty();
    private List<String> dataProblems = List.of();
    private int made;

    /**
     * @param say  told what is being done and what is wrong, for the terminal
     * @param tell told of each proof whose first language is there, or which has none
     * @param run  tells the proofs of this run from those of another one at the same address
     */
    Workbench(Path root, Optional<LocalDate> asOf, PressFactory presses, Consumer<String> say, Consumer<Proof> tell,
            String run) {
        this.root = root.toAbsolutePath().normalize();
        this.asOf = asOf;
        this.presses = presses;
        this.say = say;
        this.tell = tell;
        this.run = run;
    }

    /** The newest proof; the first one is waited for. */
    Proof newest() throws InterruptedException {
        first.await();
        return newest;
    }

    /** A page once it is printed, of the newest proof; empty when that prints no such language. */
    Optional<Page> page(String language) throws InterruptedException {
        while (true) {
            CompletableFuture<Page> page = newest().pages().get(language);
            if (page == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(page.get());
            } catch (CancellationException e) {
                // a newer proof took its place before it was abandoned
            } catch (ExecutionException e) {
                throw new IllegalStateException("a page is never finished with an exception", e);
            }
        }
    }

    /** The last files of each language that could be printed, by name in the edition. */
    Map<String, byte[]> lastPrinted() {
        synchronized (shelf) {
            return lastPrinted;
        }
    }

    /** Somebody looks at this language now. */
    void lookAt(String language) {
        lookedAt = Optional.of(language);
    }

    Path root() {
        return root;
    }

    /** What decides what a proof shows. */
    Collection<Path> watched() {
        Set<Path> watched = new LinkedHashSet<>();
        watched.add(root.resolve(Workspace.CONFIG));
        watched.add(templates());
        watched.add(root.resolve("data"));
        workspace.ifPresent(known -> known.inputs().stream().map(InputSpec::path).forEach(watched::add));
        return watched;
    }

    private Path templates() {
        return root.resolve("templates");
    }

    @Override
    public void close() {
        printers.shutdownNow();
    }

    /** Makes the first proof, with everything read. */
    void begin() {
        make(true);
    }

    /** Makes a proof of what the workspace is after these files have changed. */
    void changed(Set<Path> files) {
        make(files.stream().anyMatch(file -> !file.startsWith(templates())));
    }

    private synchronized void make(boolean readAgain) {
        long started = System.nanoTime();
        String name = run + "-" + ++made;
        try {
            if (readAgain) {
                read();
            }
            if (draft.isEmpty()) {
                put(Proof.refused(name, languages(), dataProblems));
                return;
            }
            Draft studied = draft.get();
            Press press = presses.open(templates());
            Proof proof = Proof.printing(name, languages(), order(), studied.data(press));
            put(proof);
            soon(() -> print(press, studied, proof, started));
        } catch (UnprintableReportException e) {
            put(Proof.refused(name, languages(), e.problems()));
        } catch (TemplateProblem | UncheckedIOException e) {
            put(Proof.refused(name, languages(), List.of(String.valueOf(e.getMessage()))));
        } catch (RuntimeException e) {
            put(Proof.refused(name, languages(), List.of(bug(e))));
        }
    }

    private void put(Proof proof) {
        Proof former = newest;
        newest = proof;
        first.countDown();
        former.abandon();
        if (proof.pages().isEmpty()) {
            proof.problems().forEach(say);
            tell.accept(proof);
        }
    }

    private List<String> languages() {
        return workspace.map(Workspace::languages).orElse(List.of());
    }

    private List<String> order() {
        Set<String> order = new LinkedHashSet<>();
        lookedAt.filter(languages()::contains).ifPresent(order::add);
        order.addAll(languages());
        return List.copyOf(order);
    }

    private void read() {
        draft = Optional.empty();
        WorkspaceReader.Result result = WorkspaceReader.read(root);
        dataProblems = result.problems().stream().map(Object::toString).toList();
        if (result.workspace().isEmpty()) {
            // the former workspace still says which files there are to watch, and which languages
            return;
        }
        Workspace read = result.workspace().get();
        workspace = Optional.of(read);
        LoadedData loaded = LoadedData.read(read, asOf);
        dataProblems = loaded.problems();
        if (dataProblems.isEmpty()) {
            draft = Optional.of(Draft.of(read, loaded, REVISION, read.languages()));
        }
    }

    private void print(Press press, Draft studied, Proof proof, long started) {
        List<String> order = List.copyOf(proof.pages().keySet());
        if (print(press, studied, proof, order.getFirst())) {
            say.accept("printed " + order.getFirst() + " in "
                    + Duration.ofNanos(System.nanoTime() - started).toMillis() + " ms");
        }
        tell.accept(proof);
        order.stream().skip(1)
                .forEach(language -> soon(() -> print(press, studied, proof, language)));
    }

    private void soon(Runnable task) {
        try {
            printers.execute(task);
        } catch (RejectedExecutionException e) {
            // closed meanwhile, and nobody looks any more
        }
    }

    /** Whether there is a page now. */
    private boolean print(Press press, Draft studied, Proof proof, String language) {
        CompletableFuture<Page> page = proof.pages().getOrDefault(language, new CompletableFuture<>());
        if (page.isDone()) {
            return false;
        }
        Page printed;
        try {
            Press.Printed files = press.print(studied.input(), language);
            printed = new Page.Printed(files);
            keep(language, files, proof);
        } catch (UnprintableReportException e) {
            printed = new Page.Unprintable(e.problems());
        } catch (RuntimeException e) {
            printed = new Page.Unprintable(List.of(bug(e)));
        }
        if (page.complete(printed) && printed instanceof Page.Unprintable(List<String> problems)) {
            problems.forEach(say);
        }
        return printed instanceof Page.Printed;
    }

    private void keep(String language, Press.Printed files, Proof proof) {
        synchronized (shelf) {
            Map<String, byte[]> kept = new LinkedHashMap<>(lastPrinted);
            kept.putAll(proof.data());
            kept.put(language + "/index.html", files.html());
            kept.put(language + "/report.pdf", files.pdf());
            lastPrinted = Map.copyOf(kept);
        }
    }

    /** A fault of the program does not end the preview: the next change may lead around it. */
    private String bug(RuntimeException e) {
        var trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        say.accept(trace.toString());
        return "a bug of the program: " + e + "; please report it with what stands in the terminal";
    }
}
