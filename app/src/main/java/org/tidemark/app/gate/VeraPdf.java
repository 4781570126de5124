package org.tidemark.app.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidemark.app.gate.CommandRun.Ended;
import org.tidemark.app.workspace.GateSettings.Command;
import org.tidemark.app.workspace.Workspace;

/**
 * Asks the command that the workspace names whether the PDFs of an edition keep PDF/A-3a and PDF/UA-1. It is called once for
 * each standard with all PDFs, as {@code veraPDF} is: {@code command… --format xml --flavour 3a FILE…}.
 */
public final class VeraPdf {
    /** As veraPDF names the standards, and as people do. */
    private static final Map<String, String> STANDARDS = standards();
    private static final int ALL_CONFORM = 0;
    private static final int SOME_DO_NOT = 1;
    private static final int MOST_RULES = 5;

    private VeraPdf() {}

    private static Map<String, String> standards() {
        Map<String, String> standards = new LinkedHashMap<>();
        standards.put("3a", "PDF/A-3a");
        standards.put("ua1", "PDF/UA-1");
        return standards;
    }

    /** @param edition folder with a {@code report.pdf} for each language */
    public static GateResult check(Optional<Command> command, Path edition, List<String> languages) {
        if (command.isEmpty()) {
            return new GateResult(Gate.VERAPDF, GateResult.State.NOT_CHECKED, List.of(Workspace.CONFIG
                    + ": gates.verapdf names no command, so nobody has judged the PDFs"));
        }
        List<String> faults = new ArrayList<>();
        STANDARDS.forEach((flavour, standard) -> faults.addAll(ask(command.get(), flavour, standard, edition,
                languages)));
        return GateResult.of(Gate.VERAPDF, faults);
    }

    private static List<String> ask(Command command, String flavour, String standard, Path edition,
            List<String> languages) {
        List<String> words = new ArrayList<>(command.words());
        words.addAll(List.of("--format", "xml", "--flavour", flavour));
        for (String language : languages) {
            words.add(edition.resolve(language).resolve("report.pdf").toAbsolutePath().toString());
        }
        String asked = Workspace.CONFIG + ": gates.verapdf: " + command.words().getFirst();
        Ended ended;
        try {
            ended = CommandRun.of(words, edition, command.timeout());
        } catch (IOException e) {
            return List.of(asked + " cannot be started (" + e.getMessage() + "); write the full path of the program");
        }
        if (ended.timedOut()) {
            long seconds = command.timeout().toSeconds();
            return List.of(asked + " had not judged " + standard + " after " + seconds
                    + (seconds == 1 ? " second" : " seconds")
                    + " and was stopped; allow more with verapdf-timeout, or see why it hangs");
        }
        if (ended.status() != ALL_CONFORM && ended.status() != SOME_DO_NOT) {
            return List.of(asked + " ended with status " + ended.status() + " over " + standard + said(ended)
                    + "; run it by hand and put right what it says");
        }
        Map<String, VeraPdfReport.Judgement> judged = VeraPdfReport.read(ended.out());
        if (judged.isEmpty()) {
            return List.of(asked + " gave no report over " + standard + said(ended)
                    + "; it must print the XML that veraPDF prints with --format xml");
        }
        List<String> faults = new ArrayList<>();
        for (String language : languages) {
            faults(language + "/report.pdf", standard,
                    judgementOf(edition.resolve(language).resolve("report.pdf"), judged),
                    faults);
        }
        if (faults.isEmpty() && ended.status() != ALL_CONFORM) {
            faults.add(asked + " calls every PDF conforming to " + standard + " and ends with status " + ended.status()
                    + "; run it by hand and see which is true");
        }
        return faults;
    }

    private static Optional<VeraPdfReport.Judgement> judgementOf(Path pdf,
            Map<String, VeraPdfReport.Judgement> judged) {
        return judged.entrySet().stream().filter(entry -> Path.of(entry.getKey()).endsWith(pdf.subpath(
                pdf.getNameCount() - 2, pdf.getNameCount()))).map(Map.Entry::getValue).findFirst();
    }

    private static void faults(String file, String standard, Optional<VeraPdfReport.Judgement> judgement,
            List<String> faults) {
        String remedy = "; a template of the workspace or the program is at fault: build without templates/ to tell which";
        if (judgement.isEmpty()) {
            faults.add(file + ": veraPDF does not say whether it keeps " + standard + "; run it by hand on this file");
        } else if (!judgement.get().problem().isEmpty()) {
            faults.add(file + ": veraPDF cannot judge " + standard + ": " + judgement.get().problem() + remedy);
        } else if (!judgement.get().conforms()) {
            List<String> rules = judgement.get().rules();
            if (rules.isEmpty()) {
                faults.add(file + ": does not keep " + standard
                        + ", and veraPDF names no rule; run it by hand on this file");
            }
            rules.stream().limit(MOST_RULES).forEach(
                    rule -> faults.add(file + ": does not keep " + standard + ": " + rule + remedy));
            if (rules.size() > MOST_RULES) {
                faults.add(file + ": breaks " + (rules.size() - MOST_RULES) + " more rules of " + standard
                        + "; run veraPDF by hand to see all");
            }
        }
    }

    private static String said(Ended ended) {
        String first = (ended.err().isBlank() ? ended.out() : ended.err()).strip().lines().findFirst().orElse("");
        return first.isEmpty() ? ", saying nothing" : ", saying '" + shortened(first) + "'";
    }

    private static String shortened(String text) {
        int most = 160;
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
