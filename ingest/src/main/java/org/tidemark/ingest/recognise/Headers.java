package org.tidemark.ingest.recognise;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tidemark.ingest.Blank;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;

/** Looks for the header of a known format at the top of a text, with each delimiter. */
final class Headers {
    /** A preamble is shorter than this: Macrotrends has 14 lines, iShares 9. */
    private static final int MOST_RECORDS = 40;
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    /**
     * A header that fits.
     *
     * @param record which record it is, from 0
     * @param names  its cells as written
     */
    record Candidate(VendorFormat format, Signature signature, char delimiter, int record, List<String> names,
            int weight) {}

    private Headers() {}

    /** The headers of the formats that fit, the most telling first. */
    static List<Candidate> fitting(String text, Optional<Character> delimiter, List<VendorFormat> formats) {
        List<Candidate> candidates = new ArrayList<>();
        for (char tried : DELIMITERS) {
            if (delimiter.isPresent() ? delimiter.get() == tried : text.indexOf(tried) >= 0) {
                List<List<String>> top = top(text, tried);
                List<List<String>> canonical = top.stream().map(Signature::canonical).toList();
                for (VendorFormat format : formats) {
                    for (Signature signature : format.signatures()) {
                        find(format, signature, tried, top, canonical).ifPresent(candidates::add);
                    }
                }
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::weight).reversed());
        return candidates;
    }

    private static Optional<Candidate> find(VendorFormat format, Signature signature, char delimiter,
            List<List<String>> top, List<List<String>> canonical) {
        boolean above = signature.above().isEmpty();
        for (int i = 0; i < top.size(); i++) {
            List<String> names = top.get(i);
            if (above && names.size() > 1 && signature.fits(names, canonical.get(i)) && isAbove(top, i, signature)) {
                return Optional.of(new Candidate(format, signature, delimiter, i, names, signature.weight(names)));
            }
            above |= names.stream().anyMatch(cell -> cell.contains(signature.above().orElse("")));
        }
        return Optional.empty();
    }

    private static boolean isAbove(List<List<String>> top, int header, Signature signature) {
        return signature.below().isEmpty()
                || header + 1 < top.size()
                        && Blank.strip(top.get(header + 1).getFirst()).equals(signature.below().get());
    }

    /** The first records, as headers to compare with. */
    static List<List<String>> top(String text, char delimiter) {
        List<List<String>> top = new ArrayList<>();
        // a place is kept for what is too wide to be a header, since records are counted
        records(text, delimiter, MOST_RECORDS,
                (record, number) -> top.add(record.size() <= Signature.MOST_COLUMNS ? record.toList() : List.of("")));
        return top;
    }

    /** The record that most looks like a header in any reading: one without figures, the widest, the first of them. */
    static List<String> likeliest(String text) {
        List<String> likeliest = List.of();
        for (char delimiter : DELIMITERS) {
            for (List<String> record : top(text, delimiter)) {
                boolean names = record.size() > 1 && record.stream().noneMatch(String::isBlank);
                if (names && weight(record) > weight(likeliest)) {
                    likeliest = record;
                }
            }
        }
        return likeliest;
    }

    private static int weight(List<String> record) {
        return record.isEmpty() ? 0 : record.size() + (isData(record) ? 0 : 1000);
    }

    /** Whether a cell holds a figure or a day, as names of columns do not. */
    static boolean isData(List<String> record) {
        return record.stream().map(Blank::strip).anyMatch(Headers::isFigure);
    }

    private static boolean isFigure(String cell) {
        int start = !cell.isEmpty() && "+-($".indexOf(cell.charAt(0)) >= 0 ? 1 : 0;
        return start < cell.length()
                && cell.chars().skip(start).allMatch(c -> c >= '0' && c <= '9' || ".,/-:% ".indexOf(c) >= 0)
                && cell.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether anything stands below the header. */
    static boolean hasRows(String text, Candidate candidate) {
        boolean[] found = new boolean[1];
        int below = candidate.record() + (candidate.signature().below().isPresent() ? 2 : 0);
        records(text, candidate.delimiter(), below + MOST_RECORDS,
                (record, number) -> found[0] |= number > below
                        && record.stream().anyMatch(cell -> !Blank.isBlank(cell)));
        return found[0];
    }

    /** Hands over up to {@code most} records with their numbers from 0, up to where the text is no CSV any more. */
    static void records(String text, char delimiter, int most, ObjIntConsumer<CSVRecord> taker) {
        CSVFormat format = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).setDelimiter(delimiter).get();
        try (CSVParser parser = CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
            Iterator<CSVRecord> records = parser.iterator();
            for (int i = 0; i < most && records.hasNext(); i++) {
                taker.accept(records.next(), i);
            }
        } catch (UncheckedIOException | IllegalStateException noCsvFromHere) {
            return; // what was handed over so far is what can be judged; reading the file says where it breaks
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", impossible);
        }
    }
}
