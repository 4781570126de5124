package org.tidemark.app.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tidemark.app.edition.BuildLock;
import org.tidemark.app.edition.Folders;
import org.tidemark.app.edition.Sha256;
import org.tidemark.app.workspace.SourceSettings;
import org.tidemark.app.workspace.Workspace;

/**
 * Asks every source of a workspace for its newest file, looks at what came, and puts what is sound in the place of the copy that
 * is there. Whatever goes wrong with one source is said of it and hinders no other; its old copy stays.
 */
public final class Fetcher {
    private final Network network;
    private final Clock clock;
    private final Map<String, String> environment;
    private final String program;
    private final Consumer<String> progress;

    /**
     * @param environment holds the keys
     * @param program     its name and version, as servers are told
     * @param progress    told what is being done, in a few words each
     */
    public Fetcher(Network network, Clock clock, Map<String, String> environment, String program,
            Consumer<String> progress) {
        this.network = network;
        this.clock = clock;
        this.environment = environment;
        this.program = program;
        this.progress = progress;
    }

    public FetchResult fetch(Workspace workspace, FetchRequest request) throws IOException {
        List<SourceSettings> wanted = workspace.sources().stream()
                .filter(source -> request.files().isEmpty() || request.files().contains(source.file())).toList();
        List<String> problems = new ArrayList<>();
        Map<SourceSettings, Secret> secrets = new LinkedHashMap<>();
        for (SourceSettings source : wanted) {
            secret(source, problems).ifPresent(secret -> secrets.put(source, secret));
        }
        if (!problems.isEmpty()) {
            return new FetchResult.Unready(problems);
        }
        var copies = new Copies(workspace.root());
        if (request.dry() || secrets.isEmpty()) {
            return new FetchResult.Done(run(workspace, secrets, copies, request));
        }
        Optional<BuildLock> lock = copies.lock();
        if (lock.isEmpty()) {
            return new FetchResult.Busy(workspace.root());
        }
        try (BuildLock held = lock.get()) {
            held.requireHeld();
            return new FetchResult.Done(run(workspace, secrets, copies, request));
        }
    }

    private Optional<Secret> secret(SourceSettings source, List<String> problems) {
        if (source.keyEnv().isEmpty()) {
            return Optional.of(Secret.none());
        }
        String variable = source.keyEnv().get();
        Optional<String> key = Optional.ofNullable(environment.get(variable));
        Optional<String> fault = key.isEmpty() ? Optional.of("is not set") : Secret.fault(key.get());
        fault.ifPresent(found -> problems.add(source.file() + ": the environment variable " + variable + " " + found
                + "; put the key of " + source.url() + " into it"));
        return fault.isPresent() ? Optional.empty() : key.map(Secret::of);
    }

    private List<SourceReport> run(Workspace workspace, Map<SourceSettings, Secret> secrets, Copies copies,
            FetchRequest request) throws IOException {
        if (secrets.isEmpty()) {
            return List.of();
        }
        FetchState state = FetchState.read(copies.folder());
        List<Arrival> arrivals = ask(secrets, copies, state);
        Path folder = Files.createTempDirectory("tidemark-fetch");
        try {
            if (arrivals.stream().anyMatch(Arrival::isToCome)) {
                progress.accept("checking what came");
            }
            new Admission(workspace, request.acceptLosses()).decide(arrivals, folder);
        } finally {
            Folders.delete(folder);
        }
        List<SourceReport> reports = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            if (!request.dry()) {
                settle(arrival, copies, state);
            }
            reports.add(new SourceReport(arrival.source().file(), arrival.source().url(), arrival.outcome(),
                    arrival.reasons(), arrival.notes(), HeldCopy.of(workspace, arrival.source(), state)));
        }
        return reports;
    }

    private List<Arrival> ask(Map<SourceSettings, Secret> secrets, Copies copies, FetchState state)
            throws IOException {
        List<Arrival> arrivals = new ArrayList<>();
        Map<String, String> toBeLeftAlone = new HashMap<>();
        var patience = new Patience(network.pause(), progress);
        try (Web web = Web.open(network, clock, program)) {
            for (Map.Entry<SourceSettings, Secret> one : secrets.entrySet()) {
                SourceSettings source = one.getKey();
                String host = host(source);
                if (toBeLeftAlone.containsKey(host)) {
                    arrivals.add(Arrival.failed(source, clock.instant(), "not asked: " + host
                            + " wants to be left alone, as it said of " + toBeLeftAlone.get(host)));
                    continue;
                }
                progress.accept("fetching " + source.file());
                try {
                    Answer answer = ask(web, patience, source, one.getValue(), state);
                    if (answer instanceof Answer.Failed failed && failed.after().isPresent()) {
                        toBeLeftAlone.put(host, source.file());
                    }
                    arrivals.add(
                            arrival(source, clock.instant(), answer, one.getValue(), copies.current(source.path())));
                } catch (IOException e) {
                    arrivals.add(Arrival.failed(source, clock.instant(), "the copy that is there cannot be read ("
                            + e.getClass().getSimpleName() + "); check its permissions and the disk"));
                }
            }
        }
        return arrivals;
    }

    private static Answer ask(Web web, Patience patience, SourceSettings source, Secret secret, FetchState state)
            throws IOException {
        Validators known = HeldCopy.remembered(source, state).map(FetchState.Copy::validators).orElse(Validators.NONE);
        return patience.until(() -> web.get(source, secret, known));
    }

    private static Arrival arrival(SourceSettings source, Instant at, Answer answer, Secret secret,
            Optional<byte[]> current) {
        return switch (answer) {
            case Answer.Failed failed -> Arrival.failed(source, at, failed.reason());
            case Answer.Unchanged unchanged -> Arrival.unchanged(source, at, Optional.empty());
            case Answer.Received received when secret.isIn(received.bytes()) -> Arrival.refused(source, at,
                    "what came repeats the key, so nothing of it is kept or shown; most likely it is a message about "
                            + "the key");
            case Answer.Received received when current.isPresent()
                    && Arrays.equals(current.get(), received.bytes()) ->
                Arrival.unchanged(source, at, Optional.of(received));
            case Answer.Received received -> Arrival.of(source, at, received);
        };
    }

    private static void settle(Arrival arrival, Copies copies, FetchState state) {
        try {
            switch (arrival.outcome()) {
                case NEW -> {
                    copies.replace(arrival.source().path(), arrival.received().orElseThrow().bytes());
                    remember(arrival, copies, state);
                }
                case UNCHANGED -> remember(arrival, copies, state);
                case REFUSED -> {
                    if (arrival.received().isPresent()) {
                        arrival.note("what was refused is kept as " + copies.refuse(arrival.source().path(),
                                arrival.received().get().bytes()));
                    }
                }
                case FAILED -> {
                    // nothing came that could be kept
                }
            }
        } catch (IOException e) {
            arrival.fail("cannot be written: " + e.getMessage() + " (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static void remember(Arrival arrival, Copies copies, FetchState state) throws IOException {
        SourceSettings source = arrival.source();
        Optional<FetchState.Copy> former = state.of(source.file()).filter(copy -> copy.url().equals(source.url()));
        if (arrival.received().isPresent()) {
            Answer.Received received = arrival.received().get();
            String sha256 = Sha256.of(received.bytes());
            Instant fetched = former.filter(copy -> copy.sha256().equals(sha256)).map(FetchState.Copy::fetched)
                    .orElse(arrival.at());
            state.put(source.file(), new FetchState.Copy(source.url(), received.validators(), sha256,
                    received.bytes().length, fetched, arrival.at()));
        } else {
            former.ifPresent(copy -> state.put(source.file(), copy.checkedAt(arrival.at())));
        }
        copies.remember(state);
    }

    private static String host(SourceSettings source) {
        return URI.create(source.url().replace(SourceSettings.KEY, "key")).getHost();
    }
}
