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
        records(text, delimiter, MOST_RECORDS, (record, number) -> top.add(record.toList()));
        return top;
    }

    /** The record that most looks like a header in any reading: the widest, the first of them. */
    static List<String> likeliest(String text) {
        List<String> widest = List.of();
        for (char delimiter : DELIMITERS) {
            for (List<String> record : top(text, delimiter)) {
                if (record.size() > widest.size() && record.stream().noneMatch(String::isBlank)) {
                    widest = record;
                }
            }
        }
        return widest;
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
