package org.tidemark.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tidemark.ingest.quality.Defect;
import org.tidemark.ingest.quality.Finding;

/**
 * Says what became of a mutant, without the reader under test: lines are compared as lines, cells are split and classed here, and
 * the numbers in them are found by a pattern.
 *
 * <p>A change of a value is <em>told</em> when a new diagnostic stands on the changed line, concerns the whole file, or names the
 * day. It is <em>undetectable</em> only when the lines themselves are well formed: see {@link Fate}. Whatever is left is silent.
 */
final class Judge {
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,' \u00a0]*(?:[eE][-+]?\\d{1,3})?|\\.\\d+");
    /** As the last thing of a dumped value: 5.25, weight=0.5] or Optional[5]]. */
    private static final Pattern FIGURE = Pattern
            .compile("(?:[A-Za-z]+=(?:Optional\\w*\\[)?(?<named>NUM)\\]*|(?<bare>NUM))".replace("NUM",
                    "-?\\d+(?:\\.\\d+)?(?:E-?\\d+)?"));
    private static final char[] DELIMITERS = {',', ';', '\t'};
    /** No figure of a fixture is longer; patterns over a huge field would cost hours. */
    private static final int LONGEST_CELL = 100;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /** The code of a Korean share; some have letters. */
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{6}");
    /** Kinds of one diagnostic that explains every change in its file. */
    private static final Set<String> OF_FILE = Set.of(Kind.FILE, Kind.ENCODING, Kind.EMPTY, Kind.CONFIG, Kind.HEADER,
            Kind.SYNTAX, Kind.NOTHING_KEPT);

    /** What a cell holds, as far as a person sees at a glance. */
    private enum Shape {
        NOTHING("[-.\\s\u00a0]*"), DAY(
                "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}([T ].*)?|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|\\d{1,2} [A-Z][a-z]{2} \\d{4}|[A-Z][a-z]{2} \\d{1,2}, \\d{4}|\\d{4}-(\\d{2}|Q\\d)"),
        NUMBER(
                "[-+(]?\\$?[-+]?[\\d.,' \u00a0]*\\d[\\d.,' \u00a0]*([eE][-+]?\\d{1,3})?[%KMBT)]?"),
        TEXT(".*");

        private final Pattern pattern;

        Shape(String pattern) {
            this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
        }

        static Shape of(String cell) {
            if (cell.length() > LONGEST_CELL) {
                return TEXT;
            }
            String content = cell.replace("\ufeff", "").strip();
            return Arrays.stream(values()).filter(shape -> shape.pattern.matcher(content).matches()).findFirst()
                    .orElseThrow();
        }
    }

    /** What came of reading a file. */
    record Outcome(List<String> values, List<Diagnostic> diagnostics, List<Finding> findings, boolean refused) {
        static Outcome of(Examined examined) {
            return new Outcome(Values.of(examined.loaded().value()), examined.loaded().diagnostics(),
                    examined.findings(), examined.refused());
        }
    }

    private final List<String> oldLines;
    private final List<String> newLines;
    private final List<String> gone;
    private final List<String> come;
    private final List<Integer> became;
    private final List<Diagnostic> told;
    private final List<Finding> found;
    private final Outcome before;
    private final Outcome after;

    private Judge(Outcome before, Outcome after, String original, String mutant) {
        this.before = before;
        this.after = after;
        this.oldLines = lines(original);
        this.newLines = lines(mutant);
        this.gone = Values.without(oldLines, newLines);
        this.come = Values.without(newLines, oldLines);
        this.became = pairs(gone, come);
        this.told = newOnes(after.diagnostics(), newLines, before.diagnostics(), oldLines);
        this.found = after.findings().stream()
                .filter(finding -> before.findings().stream().noneMatch(other -> isSame(finding, other))).toList();
    }

    static Fate fate(Outcome before, Outcome after, String original, String mutant) {
        if (after.refused() && !before.refused()) {
            return Fate.REFUSED;
        }
        if (before.values().equals(after.values())) {
            return Fate.SAME;
        }
        var judge = new Judge(before, after, original, mutant);
        return after.refused() && judge.hasNewError() ? Fate.REFUSED : judge.changed();
    }

    /** Of an original that is refused itself, the mutant is refused only for something else. */
    private boolean hasNewError() {
        return told.stream().anyMatch(Diagnostic::isError)
                || found.stream().anyMatch(finding -> finding.weight() == Defect.Weight.ERROR);
    }

    private Fate changed() {
        if (told.stream().anyMatch(diagnostic -> OF_FILE.contains(diagnostic.kind())
                || diagnostic.line() == 1 && diagnostic.column() == 1)) {
            return Fate.TOLD;
        }
        List<String> lost = Values.without(before.values(), after.values());
        List<String> appeared = Values.without(after.values(), before.values());
        Fate worst = Fate.TOLD;
        for (String value : lost) {
            worst = worse(worst, ofLost(value));
        }
        for (String value : appeared) {
            worst = worse(worst, ofAppeared(value));
        }
        if (worst == Fate.SILENT && areWritten(appeared)) {
            return isHeaderRenamed() ? Fate.UNDETECTABLE_HEADER : areColumnsMoved() ? Fate.UNDETECTABLE_COLUMNS : worst;
        }
        return worst;
    }

    /** In the order in which they are a worry; a cell is what the issue asks to be counted, so it wins over rows. */
    private static Fate worse(Fate a, Fate b) {
        List<Fate> order = List.of(Fate.TOLD, Fate.UNDETECTABLE_HEADER, Fate.UNDETECTABLE_ROWS, Fate.UNDETECTABLE_CELL,
                Fate.SILENT);
        return order.indexOf(a) >= order.indexOf(b) ? a : b;
    }

    /** A value of the original that is not read any more. */
    private Fate ofLost(String value) {
        List<String> homes = gone.stream().filter(line -> holds(line, value)).toList();
        if (isNamed(value)) {
            return Fate.TOLD;
        }
        if (homes.isEmpty()) {
            // its line is still there as it was: only a line that says something about the same day can take it away
            return isOfRepeatedOrMovedRow()
                    ? Fate.UNDETECTABLE_ROWS
                    : isOfOtherDays()
                            ? Fate.UNDETECTABLE_CELL
                            : isUnderOtherNames() ? Fate.UNDETECTABLE_HEADER : Fate.SILENT;
        }
        Fate best = Fate.SILENT;
        for (String home : homes) {
            Optional<String> heir = heir(home);
            if (heir.isEmpty()) {
                return Fate.UNDETECTABLE_ROWS;
            }
            if (isToldOn(heir.get())) {
                return Fate.TOLD;
            }
            if (isWellFormed(home, heir.get())) {
                best = Fate.UNDETECTABLE_CELL;
            } else if (best == Fate.SILENT && gone.stream().anyMatch(other -> isWellFormed(other, heir.get()))) {
                // what is alike was another row, and this one is gone
                best = Fate.UNDETECTABLE_ROWS;
            }
        }
        boolean untouched = newLines.stream().anyMatch(line -> oldLines.contains(line) && holds(line, value));
        return best == Fate.SILENT && untouched && isUnderOtherNames() ? Fate.UNDETECTABLE_HEADER : best;
    }

    /** A value that the original does not have. */
    private Fate ofAppeared(String value) {
        if (isNamed(value)) {
            return Fate.TOLD;
        }
        for (String line : come) {
            if (holds(line, value)) {
                if (isToldOn(line)) {
                    return Fate.TOLD;
                }
                // of two lines that ran into one, either may be what it became
                if (gone.stream().anyMatch(home -> isWellFormed(home, line))) {
                    return Fate.UNDETECTABLE_CELL;
                }
            }
        }
        boolean moved = newLines.stream().anyMatch(line -> oldLines.contains(line) && holds(line, value));
        if (moved && isOfRepeatedOrMovedRow()) {
            return Fate.UNDETECTABLE_ROWS;
        }
        if (moved && isOfOtherDays()) {
            return Fate.UNDETECTABLE_CELL;
        }
        return moved && isUnderOtherNames() ? Fate.UNDETECTABLE_HEADER : Fate.SILENT;
    }

    /** Whether a line of names became another line of names, as where IBIT became BIT in the header. */
    private boolean isUnderOtherNames() {
        for (int i = 0; i < gone.size(); i++) {
            String line = gone.get(i);
            boolean names = cells(line, ',').stream().map(Shape::of)
                    .allMatch(shape -> shape == Shape.TEXT || shape == Shape.NOTHING);
            if (names && became.get(i) >= 0 && isWellFormed(line, come.get(became.get(i)))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether every changed line is well formed and one has another day now: of two rows about one date the other one counts then,
     * as where the later of two vintages has become the earlier.
     */
    private boolean isOfOtherDays() {
        boolean days = false;
        for (int i = 0; i < gone.size(); i++) {
            if (became.get(i) < 0 || !isWellFormed(gone.get(i), come.get(became.get(i)))) {
                return false;
            }
            days |= !days(gone.get(i)).equals(days(come.get(became.get(i))));
        }
        return days;
    }

    private static List<String> days(String line) {
        return DAY.matcher(line).results().map(MatchResult::group).toList();
    }

    /** Whether nothing but whole rows of the original is there, in another number or order. */
    private boolean isOfRepeatedOrMovedRow() {
        return come.stream().allMatch(String::isBlank);
    }

    /** Whether something that is said now and was not said of the original names a day of the value or its subject's line. */
    private boolean isNamed(String value) {
        Matcher days = DAY.matcher(value);
        while (days.find()) {
            // as text: what looks like a day need not be one
            String day = days.group();
            if (found.stream().anyMatch(finding -> finding.days().stream().anyMatch(one -> one.toString().equals(day)))
                    || told.stream().anyMatch(diagnostic -> diagnostic.problem().contains(day))) {
                return true;
            }
        }
        return found.stream().anyMatch(finding -> finding.defect() == Defect.NO_VALUE
                && finding.line() <= newLines.size() && come.contains(newLines.get((int) finding.line() - 1)));
    }

    /** Whether a diagnostic that is new stands on this line of the mutant, or on that of the record which the line goes on. */
    private boolean isToldOn(String line) {
        Set<Long> places = new HashSet<>();
        for (int i = 0; i < newLines.size(); i++) {
            if (newLines.get(i).equals(line)) {
                places.add(i + 1L);
            }
        }
        return told.stream().anyMatch(diagnostic -> places.contains(diagnostic.line()))
                || found.stream().anyMatch(finding -> places.contains(finding.line()));
    }

    /** The line of the mutant that a line of the original became. */
    private Optional<String> heir(String line) {
        int at = gone.indexOf(line);
        return at >= 0 && became.get(at) >= 0 ? Optional.of(come.get(became.get(at))) : Optional.empty();
    }

    /**
     * For each line that is gone, which of those that have come it became, or -1; a blank line is none. When they are as many, one
     * for one in their order; else those that have most in common are taken for each other, and the rest has no counterpart.
     */
    private static List<Integer> pairs(List<String> gone, List<String> come) {
        List<Integer> pairs = new ArrayList<>();
        boolean oneForOne = gone.size() == come.size() && come.stream().noneMatch(String::isBlank);
        for (int i = 0; i < gone.size(); i++) {
            pairs.add(oneForOne ? i : -1);
        }
        if (oneForOne) {
            return pairs;
        }
        while (true) {
            int best = 0;
            int from = -1;
            int to = -1;
            for (int i = 0; i < gone.size(); i++) {
                for (int j = 0; j < come.size(); j++) {
                    int common = common(gone.get(i), come.get(j));
                    boolean alike = common * 2 >= Math.min(gone.get(i).length(), come.get(j).length());
                    if (pairs.get(i) < 0 && !pairs.contains(j) && alike && common > best) {
                        best = common;
                        from = i;
                        to = j;
                    }
                }
            }
            if (from < 0) {
                return pairs;
            }
            pairs.set(from, to);
        }
    }

    private static int common(String a, String b) {
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(a.length(), b.length()) - start
                && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return start + end;
    }

    /** As many cells as before, and each that changed holds the same kind of thing as before. */
    private boolean isWellFormed(String old, String changed) {
        for (char delimiter : DELIMITERS) {
            List<String> a = cells(old, delimiter);
            for (char other : DELIMITERS) {
                List<String> b = cells(changed, other);
                if (a.size() > 1 && a.size() == b.size()
                        && everyCell(a, b, freeText(delimiter, a.size()), wasRefused(old))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Columns that hold words or nothing in every line of the original: whatever is written there, nobody can tell. */
    private Set<Integer> freeText(char delimiter, int width) {
        Set<Integer> columns = new HashSet<>();
        for (int column = 0; column < width; column++) {
            boolean words = true;
            for (String line : oldLines) {
                List<String> cells = cells(line, delimiter);
                Shape shape = cells.size() == width ? Shape.of(cells.get(column)) : Shape.NOTHING;
                words &= shape == Shape.TEXT || shape == Shape.NOTHING;
            }
            if (words) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** Whether the original was not read there: a mutant may put right what was wrong with it. */
    private boolean wasRefused(String old) {
        return before.diagnostics().stream().anyMatch(diagnostic -> diagnostic.line() <= oldLines.size()
                && oldLines.get((int) diagnostic.line() - 1).equals(old));
    }

    /** Where two cells changed places, one may have been empty. */
    private static boolean everyCell(List<String> a, List<String> b, Set<Integer> freeText, boolean refused) {
        boolean swapped = a.stream().sorted().toList().equals(b.stream().sorted().toList());
        for (int i = 0; i < a.size(); i++) {
            Shape before = Shape.of(a.get(i));
            Shape now = Shape.of(b.get(i));
            boolean empty = swapped && (before == Shape.NOTHING || now == Shape.NOTHING);
            boolean codes = CODE.matcher(a.get(i)).matches() && CODE.matcher(b.get(i)).matches();
            boolean mended = refused && before == Shape.TEXT && now != Shape.TEXT;
            if (!a.get(i).equals(b.get(i)) && before != now && !empty && !codes && !mended && !freeText.contains(i)) {
                return false;
            }
        }
        return true;
    }

    /** Cells of one line, quotes taken off; a quote within a cell is left where it is. */
    private static List<String> cells(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** Whether one line changed, above all figures, and only in that names became other names or changed places. */
    private boolean isHeaderRenamed() {
        return gone.size() == 1 && come.size() == 1 && isWellFormed(gone.getFirst(), come.getFirst())
                && come.getFirst().chars()
                        .allMatch(c -> Character.isLetterOrDigit(c) || " ,;._()/%*\"-".indexOf(c) >= 0)
                && before.values().stream()
                        .noneMatch(value -> figure(value).isPresent() && holds(gone.getFirst(), value));
    }

    /** Whether every line has cells of the original in one and the same other order, perhaps without some of the columns. */
    private boolean areColumnsMoved() {
        if (oldLines.size() != newLines.size()) {
            return false;
        }
        for (String delimiter : List.of(",", ";")) {
            for (int header = 0; header < oldLines.size(); header++) {
                List<String> names = List.of(oldLines.get(header).split(delimiter, -1));
                List<Integer> taken = Arrays.stream(newLines.get(header).split(delimiter, -1)).map(names::indexOf)
                        .toList();
                if (names.size() > 1 && taken.size() > 1 && !taken.contains(-1)
                        && areTaken(delimiter, taken, names.size())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean areTaken(String delimiter, List<Integer> columns, int width) {
        for (int i = 0; i < oldLines.size(); i++) {
            List<String> old = List.of(oldLines.get(i).split(delimiter, -1));
            String expected = old.size() == width
                    ? String.join(delimiter, columns.stream().map(old::get).toList())
                    : newLines.get(i);
            if (!newLines.get(i).equals(expected)) {
                return false;
            }
        }
        return true;
    }

    private boolean areWritten(List<String> values) {
        return values.stream().allMatch(value -> newLines.stream().anyMatch(line -> holds(line, value)));
    }

    /** Whether the figure of a value is written in a line; of one without it, or of a zero that a dash may stand for, a word. */
    private static boolean holds(String line, String value) {
        Optional<BigDecimal> figure = figure(value);
        if (figure.isPresent()) {
            Set<BigDecimal> written = numbers(line);
            boolean there = Arrays.stream(new int[]{0, 2, -6}).mapToObj(shift -> figure.get().movePointRight(shift))
                    .anyMatch(isOneOf(written));
            if (there || figure.get().signum() != 0) {
                return there;
            }
        }
        return Arrays.stream(value.split("[^\\p{L}\\d-]+", -1)).filter(word -> word.length() > 2)
                .anyMatch(line::contains);
    }

    private static Predicate<BigDecimal> isOneOf(Set<BigDecimal> written) {
        return value -> written.stream().anyMatch(number -> number.doubleValue() == value.doubleValue());
    }

    /** The number at the end of a dumped value. */
    private static Optional<BigDecimal> figure(String value) {
        Matcher last = FIGURE.matcher(value.substring(value.lastIndexOf(' ') + 1));
        return last.matches()
                ? Optional.of(new BigDecimal(last.group(last.group("bare") == null ? "named" : "bare")).abs())
                : Optional.empty();
    }

    /** The numbers that a line can be read to hold, with the point or the comma as the decimal sign. */
    private static Set<BigDecimal> numbers(String line) {
        Set<BigDecimal> numbers = new TreeSet<>();
        Matcher matcher = NUMBER.matcher(line);
        while (matcher.find()) {
            if (matcher.group().length() > LONGEST_CELL) {
                Arrays.stream(matcher.group().split(",")).filter(part -> part.length() <= LONGEST_CELL)
                        .filter(part -> part.matches("\\d+(?:\\.\\d+)?")).map(BigDecimal::new).forEach(numbers::add);
                continue;
            }
            String text = matcher.group().replaceAll("[' \u00a0]", "");
            List<String> readings = new ArrayList<>(
                    List.of(text.replace(",", ""), text.replace(".", "").replace(',', '.')));
            readings.addAll(Arrays.asList(text.split(",")));
            for (String reading : readings) {
                if (reading.matches("\\d*\\.?\\d+(?:[eE][-+]?\\d{1,3})?|\\d+\\.")) {
                    numbers.add(new BigDecimal(reading));
                }
            }
        }
        return numbers;
    }

    /** What is said of a line as it is now and was not said of it before, wherever it stood. */
    private static List<Diagnostic> newOnes(List<Diagnostic> now, List<String> nowLines, List<Diagnostic> then,
            List<String> thenLines) {
        List<String> known = then.stream().map(diagnostic -> about(diagnostic, thenLines)).toList();
        return now.stream().filter(diagnostic -> !known.contains(about(diagnostic, nowLines))).toList();
    }

    private static String about(Diagnostic diagnostic, List<String> lines) {
        String line = diagnostic.line() <= lines.size() ? lines.get((int) diagnostic.line() - 1) : "";
        return diagnostic.kind() + " " + diagnostic.problem() + " " + line;
    }

    private static boolean isSame(Finding a, Finding b) {
        return a.defect() == b.defect() && a.sentence().equals(b.sentence());
    }

    /** Each in its place; of a record whose quoted field breaks all is in the first of its lines, and the others are blank. */
    private static List<String> lines(String text) {
        List<String> physical = List.of(text.split("\r?\n|\r", -1));
        List<String> lines = new ArrayList<>();
        int at = 0;
        while (at < physical.size()) {
            int end = at;
            long quotes = quotes(physical.get(at));
            while (quotes % 2 == 1 && end + 1 < physical.size()) {
                end++;
                quotes += quotes(physical.get(end));
            }
            // a quote that is never closed holds nothing together
            end = quotes % 2 == 1 ? at : end;
            lines.add(String.join(" ", physical.subList(at, end + 1)));
            lines.addAll(Collections.nCopies(end - at, ""));
            at = end + 1;
        }
        return lines;
    }

    private static long quotes(String line) {
        return line.chars().filter(c -> c == '"').count();
    }
}
