package org.tidemark.ingest.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidemark.ingest.Blank;
import org.tidemark.ingest.Dialect;
import org.tidemark.ingest.FileText;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;
import org.tidemark.ingest.VendorFormats;

/**
 * Finds the format of a file and the options to read it with from what stands in it.
 *
 * <p>In this order: the charset (byte order mark, valid UTF-8, then the likely code pages); the delimiter and the header
 * together, since a header is what fits a format; then, over all rows, the order of dates and the decimal sign. Where the
 * columns leave something open, the habits of a vendor whose header nobody else writes settle it; otherwise the answer is
 * {@link Recognition.Ambiguous} with the line to add to {@code report.yaml}.
 */
public final class Recogniser {
    private static final int FORMATS_NAMED = 3;
    private static final int MOST_COLUMNS = 12;

    private Recogniser() {}

    /** Looks at the bytes of a file. {@code fileName} is only looked at for the day of a table that has none inside. */
    public static Recognition recognise(byte[] bytes, String fileName) {
        return recognise(bytes, fileName, Map.of(), Optional.empty());
    }

    /**
     * The same with what {@code report.yaml} says already.
     *
     * @param options  they win over what is found
     * @param declared the format, when only its dialect is open
     */
    public static Recognition recognise(byte[] bytes, String fileName, Map<String, String> options,
            Optional<VendorFormat> declared) {
        List<VendorFormat> formats = declared.map(List::of).orElse(VendorFormats.all());
        List<Recognition.Unknown> failures = new ArrayList<>();
        List<String> charsets = new ArrayList<>();
        for (FileText.Decoded decoded : FileText.readings(bytes, Optional.ofNullable(options.get("charset")))) {
            Recognition recognition = switch (decoded) {
                case FileText.Unreadable(String kind, String problem, String remedy) ->
                    new Recognition.Unknown(kind, problem, remedy);
                case FileText.Text text -> recognise(text, fileName, options, formats);
            };
            if (!(recognition instanceof Recognition.Unknown failure)) {
                return recognition;
            }
            failures.add(failure);
            charsets.add(decoded instanceof FileText.Text text ? text.charset() : "");
        }
        Recognition.Unknown first = failures.getFirst();
        return failures.size() == 1
                ? first
                : new Recognition.Unknown(first.kind(), "read as " + charsets.getFirst() + ", " + first.problem()
                        + "; nor does it fit as " + String.join(", ", charsets.subList(1, charsets.size())),
                        first.remedy() + ", or set the option charset");
    }

    private static Recognition recognise(FileText.Text text, String fileName, Map<String, String> options,
            List<VendorFormat> formats) {
        Optional<Character> delimiter = Optional.ofNullable(options.get(Dialect.DELIMITER)).flatMap(Dialect::charOf);
        List<Headers.Candidate> candidates = Headers.fitting(text.text(), delimiter, formats);
        List<String> misfits = new ArrayList<>();
        Optional<Headers.Candidate> best = Optional.empty();
        Optional<Recognition> found = Optional.empty();
        if (!candidates.isEmpty()
                && candidates.stream().noneMatch(candidate -> Headers.hasRows(text.text(), candidate))) {
            return new Recognition.Unknown(Kind.EMPTY, "a header and no rows", "fetch the file again");
        }
        for (Headers.Candidate candidate : candidates) {
            if (best.isPresent() && candidate.weight() < best.get().weight()) {
                break;
            }
            switch (Judgement.of(candidate, text, fileName, options)) {
                case Judgement.Misfit(String why) -> {
                    if (misfits.stream().noneMatch(said -> said.startsWith(candidate.format().name() + " "))) {
                        misfits.add(candidate.format().name() + " (" + why + ")");
                    }
                }
                case Judgement.Fit(Recognition recognition) -> {
                    if (best.isPresent() && !best.get().format().name().equals(candidate.format().name())) {
                        return new Recognition.Ambiguous(
                                "the file may be " + best.get().format().name() + " or " + candidate.format().name(),
                                "add format: " + best.get().format().name() + " or format: "
                                        + candidate.format().name() + " to this input in report.yaml");
                    }
                    if (best.isEmpty()) {
                        best = Optional.of(candidate);
                        found = Optional.of(recognition);
                    }
                }
            }
        }
        return found.orElseGet(() -> unknown(text.text(), formats, misfits));
    }

    /** Names the formats that come nearest and what keeps the file from being one. */
    private static Recognition unknown(String text, List<VendorFormat> formats, List<String> misfits) {
        List<String> header = Headers.likeliest(text);
        if (header.size() < 2) {
            return new Recognition.Unknown(Kind.HEADER, "no line has two fields apart by comma, semicolon, tab or bar",
                    "give a CSV file with a header");
        }
        if (misfits.isEmpty() && Headers.isData(header)) {
            return new Recognition.Unknown(Kind.HEADER, "there is no header: " + listed(header) + " holds figures",
                    "write one above it, such as Date,Open,High,Low,Close,Volume");
        }
        List<String> nearest = new ArrayList<>(misfits);
        record Near(VendorFormat format, Signature signature, long shared) {}
        formats.stream()
                .flatMap(format -> format.signatures().stream()
                        .map(signature -> new Near(format, signature, shared(signature, header))))
                .filter(near -> near.shared() > 0 && !near.signature().fits(header))
                .sorted(Comparator.comparingLong((Near near) -> near.signature().columns().size() - 2 * near.shared()))
                .filter(near -> nearest.stream().noneMatch(said -> said.startsWith(near.format().name() + " ")))
                .limit(Math.max(0, FORMATS_NAMED - nearest.size()))
                .forEach(near -> nearest.add(near.format().name() + " (" + String.join(", ",
                        near.signature().differences(header)) + ")"));
        return new Recognition.Unknown(Kind.HEADER,
                "the columns " + listed(header) + " are those of no known format; "
                        + (nearest.isEmpty() ? "none is near" : "nearest are " + String.join(", ", nearest)),
                "name the format in report.yaml, or rename the columns");
    }

    private static String listed(List<String> header) {
        List<String> names = header.stream().limit(MOST_COLUMNS).map(name -> Blank.shorten(Blank.strip(name))).toList();
        return names + (header.size() > MOST_COLUMNS ? " and " + (header.size() - MOST_COLUMNS) + " more" : "");
    }

    private static long shared(Signature signature, List<String> header) {
        long missing = signature.columns().stream().filter(column -> !column.equals(Signature.ANY))
                .filter(column -> !Signature.atLeast(column).fits(header)).count();
        return signature.columns().stream().filter(column -> !column.equals(Signature.ANY)).count() - missing;
    }
}
