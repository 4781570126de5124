package org.tidemark.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tidemark.model.Dataset;

/**
 * Compares what two texts gave without the reader under test: the numbers of a text are found here by a pattern, those of a
 * data set are taken as they are.
 */
final class Values {
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,' \u00a0]*(?:[eE][-+]?\\d{1,3})?|\\.\\d+");

    private Values() {}

    /** Every value of a data set as a line, without the books. */
    static List<String> of(Dataset data) {
        return Dump.of(new Loaded<>(data, List.of())).lines().filter(line -> !line.startsWith("books ")).sorted()
                .toList();
    }

    static List<String> without(List<String> all, List<String> others) {
        List<String> rest = new ArrayList<>(all);
        others.forEach(rest::remove);
        return rest;
    }

    /**
     * Whether a person could read the difference off the mutant: the figure of each new value is written in it, and of each lost
     * one a line that held it is gone or damaged, unless the lines above all figures (preamble, header) are.
     */
    static boolean areInPlainSight(Dataset before, Dataset after, String original, String mutant) {
        List<String> oldLines = lines(original);
        List<String> newLines = lines(mutant);
        List<BigDecimal> held = of(before).stream().flatMap(value -> figure(value).stream()).toList();
        List<String> head = oldLines.stream()
                .takeWhile(line -> held.stream().noneMatch(figure -> isWritten(figure, numbers(line)))).toList();
        boolean sameHead = newLines.size() >= head.size() && newLines.subList(0, head.size()).equals(head);
        Set<BigDecimal> written = new TreeSet<>();
        newLines.forEach(line -> written.addAll(numbers(line)));
        boolean shown = without(of(after), of(before)).stream()
                .allMatch(value -> figure(value).stream().allMatch(figure -> isWritten(figure, written)));
        List<String> gone = without(oldLines, newLines);
        boolean missed = without(of(before), of(after)).stream().allMatch(value -> figure(value).stream()
                .allMatch(figure -> gone.stream().anyMatch(line -> isWritten(figure, numbers(line)))));
        return shown && (missed || !sameHead) && !oldLines.equals(newLines);
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\r?\n|\r", -1));
    }

    /** The number at the end of a dumped value; of a value without one, nothing is asked. */
    private static Optional<BigDecimal> figure(String value) {
        String last = value.substring(value.lastIndexOf(' ') + 1).replaceAll("[^-\\d.E]", "");
        return last.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?") ? Optional.of(new BigDecimal(last).abs()) : Optional.empty();
    }

    /** As it stands, in percent or in millions. */
    private static boolean isWritten(BigDecimal value, Set<BigDecimal> written) {
        for (int shift : new int[]{0, 2, -6}) {
            BigDecimal shifted = value.movePointRight(shift);
            for (BigDecimal number : written) {
                if (number.doubleValue() == shifted.doubleValue()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The numbers that a line can be read to hold, with the point or the comma as the decimal sign. */
    private static Set<BigDecimal> numbers(String line) {
        Set<BigDecimal> numbers = new TreeSet<>();
        Matcher matcher = NUMBER.matcher(line);
        while (matcher.find()) {
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
}
