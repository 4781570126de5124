package org.tidemark.app.verb;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.tidemark.app.Surroundings;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.app.workspace.WorkspaceReader;
import picocli.CommandLine.ParseResult;

/** One call of a verb: what was typed, where to answer. */
public record Call(ParseResult typed, PrintStream out, PrintStream err, Surroundings surroundings) {

    /** What was typed fits the grammar and cannot be meant, such as a day that is none. */
    public static final class WrongUsage extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongUsage(String message) {
            super(message);
        }
    }

    public String verb() {
        return typed.commandSpec().name();
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(typed.matchedOptionValue(name, (String) null));
    }

    boolean flag(String name) {
        return typed.hasMatchedOption(name);
    }

    boolean json() {
        return flag("--json");
    }

    Optional<LocalDate> asOf() {
        return option("--as-of").map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new WrongUsage("--as-of: '" + text + "' is not a calendar day; write one such as 2026-01-23");
            }
        });
    }

    Optional<Path> path(String option) {
        return option(option).map(text -> path(option, text));
    }

    private static Path path(String what, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new WrongUsage(what + ": '" + text + "' cannot be a path");
        }
    }

    /** The positional argument; this folder when there is none. */
    Path folder() {
        Object named = typed.matchedPositionalValue(0, ".");
        // check takes several, of which a workspace is the only one
        return named instanceof List<?>
                ? paths().getFirst()
                : path("folder", String.valueOf(named));
    }

    /** Every positional argument; this folder when there is none. */
    List<Path> paths() {
        List<String> named = typed.matchedPositionalValue(0, List.of());
        return named.isEmpty() ? List.of(path("folder", ".")) : named.stream().map(one -> path("file", one)).toList();
    }

    /** The workspace that was named, or empty after its problems have been printed. */
    Optional<Workspace> workspace() {
        WorkspaceReader.Result result = WorkspaceReader.read(folder());
        result.problems().forEach(problem -> err.println(problem));
        if (!result.problems().isEmpty()) {
            err.println(counted(result.problems().size(), "problem") + "; nothing was written");
        }
        return result.workspace();
    }

    /** Where the editions of a workspace are kept. */
    Path outOf(Workspace workspace) {
        return path("--out").orElse(workspace.defaultOut());
    }

    /** Says what is being done, to somebody who watches. */
    void progress(String text) {
        if (surroundings.terminal() && !json()) {
            err.println("… " + text);
        }
    }

    static String counted(long n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }

    /** Languages of {@code --lang}, each of them one that the workspace has. */
    List<String> languages(Workspace workspace) {
        List<String> languages = option("--lang").map(text -> List.of(text.split(",", -1))).orElse(List.of()).stream()
                .map(String::strip).distinct().toList();
        for (String language : languages) {
            if (!workspace.languages().contains(language)) {
                throw new WrongUsage("--lang: '" + language + "' is not a language of the workspace; it has "
                        + String.join(", ", workspace.languages()));
            }
        }
        return languages;
    }
}
