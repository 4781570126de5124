package org.tidemark.app.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.tidemark.app.edition.EditionStore;
import org.tidemark.app.edition.EditionStore.Stored;
import org.tidemark.app.edition.Sha256;
import org.tidemark.app.site.Event.Kind;
import org.tidemark.app.workspace.Languages;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.report.text.TemplateProblem;
import org.tidemark.verify.EditionVerifier;

/**
 * Keeps a site: puts an edition at its permanent address, replaces it by a later revision, or sets a notice in its place, and
 * draws the pages around it anew. A reader sees the former site or the new one; doing the same again writes nothing.
 */
public final class SitePublisher {
    private final Path site;
    private final Clock clock;
    private final SiteFolder.Steps steps;

    /**
     * @param site  the folder that a web server shows
     * @param clock asked when something happens to an edition; the answer is kept with it
     */
    public SitePublisher(Path site, Clock clock) {
        this(site, clock, step -> {});
    }

    SitePublisher(Path site, Clock clock, SiteFolder.Steps steps) {
        this.site = site.toAbsolutePath().normalize();
        this.clock = clock;
        this.steps = steps;
    }

    /** What became of each target, in the order in which it was done. */
    public record Report(List<String> lines, boolean failed) {
        public Report {
            lines = List.copyOf(lines);
        }

        static Report failed(String why) {
            return new Report(List.of("failed: " + why), true);
        }
    }

    /**
     * What is to happen.
     *
     * @param reason   what the desk says about a correction or withdrawal; may be empty
     * @param rehearse say what would be done and do nothing
     */
    public record Wish(String reason, boolean rehearse) {
        /** Nothing said, really done. */
        public static Wish plain() {
            return new Wish("", false);
        }

        public Wish {
            if (reason.chars().anyMatch(c -> Character.isISOControl(c) || c >= 0xFFFE)) {
                throw new IllegalArgumentException("a reason is one line of text");
            }
        }
    }

    /** Puts an edition at its address. */
    public Report publish(Workspace workspace, Stored edition, Wish wish) throws IOException {
        List<String> faults = EditionVerifier.verify(edition.folder());
        if (!faults.isEmpty()) {
            return new Report(faults.stream().map(fault -> "failed: " + edition.folder() + "/" + fault).toList(), true);
        }
        return change(workspace, wish, (state, tree) -> publication(state, tree, edition, wish.reason()));
    }

    /** Sets a notice in the place of an edition; its figures and its PDF go. */
    public Report withdraw(Workspace workspace, LocalDate asOf, Wish wish) throws IOException {
        return change(workspace, wish, (state, tree) -> {
            Published there = state.edition(asOf)
                    .orElseThrow(
                            () -> new Refused("the site has no edition of " + asOf + ", so none can be withdrawn"));
            if (!there.withdrawn()) {
                return Step.of(there.withdrawn(now(), wish.reason()), tree);
            }
            String known = there.events().getLast().reason();
            return Step.of(
                    wish.reason().isEmpty() || wish.reason().equals(known) ? there : there.explained(wish.reason()),
                    tree);
        });
    }

    /** What the site may not become, said to a person. */
    private static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    /** The edition that changes, and where its files are. */
    private record Step(Published edition, SiteOriginals originals) {
        static Step of(Published edition, Optional<Path> tree) {
            return new Step(edition, new SiteOriginals(tree));
        }
    }

    @FunctionalInterface
    private interface Happening {
        Step in(SiteState state, Optional<Path> tree) throws IOException;
    }

    private Report change(Workspace workspace, Wish wish, Happening happening) throws IOException {
        try {
            if (wish.rehearse()) {
                Optional<Path> tree = SiteFolder.current(site);
                return told(plan(workspace, tree, happening), "would write: ", "would remove: ", "would keep: ");
            }
            Optional<SiteFolder> lock = SiteFolder.lock(site, steps);
            if (lock.isEmpty()) {
                return Report.failed("another publish is writing to " + site);
            }
            try (SiteFolder folder = lock.get()) {
                SiteFolder.Plan plan = plan(workspace, SiteFolder.current(site), happening);
                if (!plan.changesNothing()) {
                    folder.carryOut(plan);
                }
                return told(plan, "done: ", "removed: ", "skipped: ");
            }
        } catch (Refused e) {
            return Report.failed(site + ": " + e.getMessage());
        } catch (TemplateProblem e) {
            return Report.failed(String.valueOf(e.getMessage()));
        }
    }

    private SiteFolder.Plan plan(Workspace workspace, Optional<Path> tree, Happening happening) throws IOException {
        SiteState state = tree.isPresent() ? SiteState.read(tree.get()) : SiteState.first(workspace);
        if (!state.report().equals(workspace.id())) {
            throw new Refused("it is the site of '" + state.report() + "'; publish each report to a folder of its own");
        }
        Step step = happening.in(state, tree);
        SiteState next = state.with(step.edition());
        SortedMap<String, Content> content = SiteContent.of(workspace, next, step.originals());
        return SiteFolder.plan(tree, content, ours(next));
    }

    /** First parts of names that belong to the site itself; whatever else lies there is somebody's and stays. */
    private static Set<String> ours(SiteState state) {
        Set<String> ours = new TreeSet<>(Languages.ALL);
        state.editions().keySet().forEach(day -> ours.add(day.toString()));
        ours.addAll(List.of(SiteState.FILE, "index.html", "robots.txt", "sitemap.xml"));
        return ours;
    }

    private Report told(SiteFolder.Plan plan, String written, String removed, String kept) {
        List<String> lines = new ArrayList<>();
        plan.written().forEach(name -> lines.add(written + site.resolve(name)));
        plan.removed().forEach(name -> lines.add(removed + site.resolve(name)));
        if (!plan.kept().isEmpty()) {
            lines.add(kept + plan.kept().size() + " files of " + site + " that stay as they are");
        }
        return new Report(lines, false);
    }

    private Step publication(SiteState state, Optional<Path> tree, Stored edition, String reason) throws IOException {
        LocalDate asOf = edition.manifest().id().asOf();
        int revision = edition.manifest().id().revision();
        String sums = Sha256.of(Files.readAllBytes(edition.folder().resolve(EditionStore.SUMS)));
        var originals = new SiteOriginals(tree).publishing(asOf, edition.folder());
        Map<String, EditionText> texts = texts(edition);
        List<String> languages = edition.manifest().languages();
        Optional<Published> known = state.edition(asOf);
        if (known.isEmpty()) {
            refuseReason(reason);
            return new Step(new Published(asOf, revision, sums, languages, texts,
                    List.of(Event.of(Kind.PUBLISHED, revision, now(), ""))), originals.drawing(asOf));
        }
        Published there = known.get();
        if (!languages.containsAll(there.languages())) {
            List<String> missing = new ArrayList<>(there.languages());
            missing.removeAll(languages);
            throw new Refused(
                    "the edition of " + asOf + " has an address in " + String.join(", ", missing) + ", and revision "
                            + revision + " is not in that language; build it with all of them");
        }
        if (there.sums().equals(sums)) {
            if (!there.withdrawn()) {
                return new Step(there, originals);
            }
            return new Step(there.with(Event.of(Kind.RESTORED, revision, now(), reason), sums, languages, texts),
                    originals.drawing(asOf));
        }
        if (revision <= there.revision()) {
            throw new Refused(
                    "it has revision " + there.revision() + " of " + asOf + ", and this is another revision " + revision
                            + "; a published revision is never exchanged. Copy the site's folder " + asOf + " to "
                            + edition.folder().resolveSibling(".editions").resolve(asOf + "/r" + there.revision())
                            + " and build again, which gives the next revision");
        }
        return correction(there, edition, texts, sums, reason, originals.drawing(asOf));
    }

    private Step correction(Published there, Stored edition, Map<String, EditionText> texts, String sums, String reason,
            SiteOriginals originals) throws IOException {
        LocalDate asOf = there.asOf();
        int revision = edition.manifest().id().revision();
        Optional<Path> former = originals.onSite(there).or(() -> formerRevision(edition, there.revision()));
        List<Cause> causes = List.of();
        Comparison comparison = null;
        SiteOriginals all = originals;
        if (former.isPresent()) {
            causes = Cause.between(SiteJson.tree(former.get().resolve("manifest.json")),
                    SiteJson.tree(edition.folder().resolve("manifest.json")));
            List<Change> changes = Comparison.changes(SiteJson.facts(former.get().resolve("facts.json")),
                    SiteJson.facts(edition.folder().resolve("facts.json")));
            String file = "corrections-r" + revision + ".json";
            comparison = Comparison.of(changes, there.texts(), texts, file);
            if (!changes.isEmpty()) {
                all = originals.adding(asOf, file, SiteJson.write(changes));
            }
        }
        var event = new Event(Kind.CORRECTED, revision, now(), reason, causes, comparison);
        return new Step(there.with(event, sums, edition.manifest().languages(), texts), all);
    }

    /** In the output folder, where a build keeps what it replaces. */
    private static Optional<Path> formerRevision(Stored edition, int revision) {
        Path out = edition.folder().resolveSibling(".");
        return new EditionStore(out).former(edition.manifest().id().asOf(), revision);
    }

    private static void refuseReason(String reason) throws Refused {
        if (!reason.isEmpty()) {
            throw new Refused("a reason is for a correction or a withdrawal, and this edition is new");
        }
    }

    private static Map<String, EditionText> texts(Stored edition) throws IOException {
        Map<String, EditionText> texts = new LinkedHashMap<>();
        for (String language : edition.manifest().languages()) {
            Path folder = edition.folder().resolve(language);
            texts.put(language, EditionText.of(Files.readAllBytes(folder.resolve("index.html")),
                    Files.size(folder.resolve("report.pdf"))));
        }
        return texts;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
