package org.tidemark.app.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is wrong, taken apart from {@code file:line:column: problem; remedy}.
 *
 * @param place   empty when the message names none
 * @param line    from 1; 0 when the message names none
 * @param column  of the character, from 1; 0 when the message names none, or a field of a data file
 * @param remedy  empty when the message names none
 */
record Problem(String place, String file, int line, int column, String what, String remedy) {
    private static final Pattern PLACED = Pattern
            .compile(
                    "(?<file>[^\\s:;'\"]+\\.[A-Za-z]+)(?::(?<line>[0-9]{1,9}))?(?::(?<column>[0-9]{1,9}))?: (?<rest>.*)",
                    Pattern.DOTALL);
    private static final int AROUND = 2;
    /** As much of a long line as is shown before and after its place. */
    private static final int BESIDE = 120;
    /** A file that is larger is data, and is not read to show two lines around a place. */
    private static final long LARGEST = 1 << 24;

    static Problem of(String message) {
        Matcher placed = PLACED.matcher(message);
        boolean has = placed.matches();
        String rest = has ? placed.group("rest") : message;
        int cut = rest.indexOf("; ");
        String file = has ? placed.group("file") : "";
        String place = has ? message.substring(0, placed.start("rest") - 2) : "";
        int column = file.endsWith(".csv") ? 0 : number(placed, has, "column");
        return new Problem(place, file, number(placed, has, "line"), column, cut < 0 ? rest : rest.substring(0, cut),
                cut < 0 ? "" : rest.substring(cut + 2));
    }

    private static int number(Matcher placed, boolean has, String group) {
        return has && placed.group(group) != null ? Integer.parseInt(placed.group(group)) : 0;
    }

    /** A line of the file, with its number, cut into what stands before the place, the place and what stands after it. */
    record Line(int number, String before, String marked, String after) {}

    /** The lines around the place; none when there is no line, or the file is not one of the workspace. */
    List<Line> around(Path root) {
        Optional<Path> found = file(root);
        if (line == 0 || found.isEmpty()) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        try (Stream<String> all = Files.lines(found.get(), StandardCharsets.UTF_8)) {
            int from = Math.max(1, line - AROUND);
            all.skip(from - 1L).limit(line + AROUND - from + 1L)
                    .forEach(text -> lines.add(line(from + lines.size(), text)));
        } catch (IOException | UncheckedIOException e) {
            // not UTF-8, or gone meanwhile: the place is said all the same
            return List.of();
        }
        return lines;
    }

    /** Templates are named from their folder, everything else from the root. */
    private Optional<Path> file(Path root) {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            for (Path base : List.of(root, root.resolve("templates"))) {
                Path path = base.resolve(file).normalize();
                if (path.startsWith(root) && Files.isRegularFile(path)
                        && path.toRealPath().startsWith(root.toRealPath()) && Files.size(path) <= LARGEST) {
                    return Optional.of(path);
                }
            }
        } catch (InvalidPathException | IOException e) {
            // shown without its lines
        }
        return Optional.empty();
    }

    private Line line(int number, String text) {
        if (number != line || column < 1 || column > text.length()) {
            return new Line(number, text.length() <= 2 * BESIDE ? text : text.substring(0, 2 * BESIDE) + "…", "", "");
        }
        int at = column - 1;
        int end = text.offsetByCodePoints(at, 1);
        String before = at <= BESIDE ? text.substring(0, at) : "…" + text.substring(at - BESIDE, at);
        String after = text.length() - end <= BESIDE ? text.substring(end) : text.substring(end, end + BESIDE) + "…";
        return new Line(number, before, text.substring(at, end), after);
    }
}
