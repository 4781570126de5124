package org.tidemark.ingest.bulk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * How a figure is spread over the symbols of a file.
 *
 * @param leastOf the symbol that has the least, the first of them in alphabetical order
 * @param median  the upper one when their number is even
 */
public record Spread(double least, String leastOf, double median, double most, String mostOf) {
    private record Of(String symbol, double figure) {}

    /**
     * Over the symbols that have the figure.
     *
     * @return empty when none has it
     */
    public static Optional<Spread> of(List<SymbolStatistics> symbols,
            Function<SymbolStatistics, OptionalDouble> figure) {
        List<Of> sorted = symbols.stream()
                .flatMap(each -> figure.apply(each).stream().mapToObj(value -> new Of(each.symbol(), value)))
                .sorted(Comparator.comparingDouble(Of::figure).thenComparing(Of::symbol)).toList();
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        Of least = sorted.getFirst();
        double most = sorted.getLast().figure();
        String mostOf = sorted.stream().filter(each -> each.figure() == most).findFirst().orElseThrow().symbol();
        return Optional.of(new Spread(least.figure(), least.symbol(), sorted.get(sorted.size() / 2).figure(), most,
                mostOf));
    }
}
