package org.tidemark.app.gate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tidemark.app.edition.EditionStore.Stored;
import org.tidemark.app.edition.LoadedData;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.verify.Fault;
import org.tidemark.verify.Verification;

/**
 * All gates, in two groups: those that the data must pass before anything is built, and those that an edition must pass before
 * anybody sees it. Within a group every gate is asked, so that one run says everything that is wrong.
 */
public final class Gates {
    private Gates() {}

    /**
     * Of the data.
     *
     * @param today of the check, in the zone of the desk
     */
    public static List<GateResult> ofData(Workspace workspace, LoadedData data, LocalDate today) {
        return List.of(GateResult.of(Gate.SOUND_INPUT, data.problems()),
                FreshData.check(workspace.gates(), data.newest(), today));
    }

    /** Of an edition that was built. Nothing is changed. */
    public static List<GateResult> ofEdition(Workspace workspace, Stored edition) throws IOException {
        Verification verification = Verification.of(edition.folder());
        return List.of(
                GateResult.of(Gate.LANGUAGES, languages(workspace, edition, verification)),
                GateResult.of(Gate.SECTIONS, sentences(verification, Fault.Kind.SECTION)),
                GateResult.of(Gate.PAGES, sentences(verification, Fault.Kind.PAGE)),
                GateResult.of(Gate.VERIFY, sentences(verification, Fault.Kind.FILE, Fault.Kind.FIGURE, Fault.Kind.TEXT,
                        Fault.Kind.STANDARD)),
                VeraPdf.check(workspace.gates().verapdf(), edition.folder(), edition.manifest().languages()));
    }

    private static List<String> languages(Workspace workspace, Stored edition, Verification verification) {
        List<String> faults = new ArrayList<>();
        for (String language : workspace.languages()) {
            if (!edition.manifest().languages().contains(language)) {
                faults.add(language + ": " + Workspace.CONFIG
                        + " lists this language and the edition is not printed in it;"
                        + " build without --lang, or take it out of languages");
            }
        }
        faults.addAll(sentences(verification, Fault.Kind.LANGUAGE));
        return faults;
    }

    private static List<String> sentences(Verification verification, Fault.Kind... kinds) {
        return verification.of(kinds).stream().map(fault -> fault + "; " + remedy(fault.kind())).toList();
    }

    private static String remedy(Fault.Kind kind) {
        return switch (kind) {
            case FILE -> "move the edition away and build it again";
            case LANGUAGE, FIGURE, TEXT, PAGE, STANDARD -> "move the edition away and build it again; if it comes back,"
                    + " look at the templates of the workspace, then report it as a bug";
            case SECTION -> "bring the data that the section needs, or take it out of sections";
        };
    }
}
