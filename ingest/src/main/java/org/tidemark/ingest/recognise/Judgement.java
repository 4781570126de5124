package org.tidemark.ingest.recognise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.tidemark.ingest.Blank;
import org.tidemark.ingest.DateOrder;
import org.tidemark.ingest.DayShape;
import org.tidemark.ingest.Days;
import org.tidemark.ingest.DecimalSign;
import org.tidemark.ingest.Dialect;
import org.tidemark.ingest.FileText;
import org.tidemark.ingest.Period;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;

/** What the rows under a fitting header say about it. */
sealed interface Judgement {
    /** The rows fit; the recognition may still be that something is open. */
    record Fit(Recognition recognition) implements Judgement {}

    /** The rows are not those of the format. */
    record Misfit(String why) implements Judgement {}

    static Judgement of(Headers.Candidate candidate, FileText.Text text, String fileName,
            Map<String, String> options) {
        Signature signature = candidate.signature();
        int dayField = signature.day().map(column -> position(candidate.names(), column)).orElse(-1);
        var days = new DayColumn();
        var numbers = new NumberColumns(candidate.names().size(), dayField);
        // A second header line, of tickers or of nothing, says nothing about the rows.
        int first = candidate.record() + (signature.below().isPresent() ? 3 : 1);
        Headers.records(text.text(), candidate.delimiter(), Integer.MAX_VALUE, (record, number) -> {
            if (number >= first && record.size() == candidate.names().size()) {
                look(record, dayField, days, numbers);
            }
        });
        if (dayField >= 0 && !days.isWrittenAs(signature.shapes())) {
            return new Misfit(signature.day().get() + " is not written like "
                    + signature.shapes().stream().sorted().map(DayShape::example).findFirst().orElse(""));
        }
        if (signature.numbers() && !numbers.areAllNumbers()) {
            return new Misfit("a column holds other things than numbers");
        }
        return new Reading(candidate, text, fileName, options, days, numbers, dayField).judge();
    }

    private static void look(CSVRecord record, int dayField, DayColumn days, NumberColumns numbers) {
        for (int i = 0; i < record.size(); i++) {
            if (i == dayField) {
                days.add(record.get(i));
            } else {
                numbers.add(i, record.get(i));
            }
        }
    }

    private static int position(List<String> names, String column) {
        for (int i = 0; i < names.size(); i++) {
            if (Signature.exactly(column).fits(List.of(names.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    /** Weighs the evidence against the habits of the format and what {@code report.yaml} says. */
    record Reading(Headers.Candidate candidate, FileText.Text text, String fileName, Map<String, String> options,
            DayColumn days, NumberColumns numbers, int dayField) {

        Judgement judge() {
            VendorFormat format = candidate.format();
            Map<String, String> found = new LinkedHashMap<>(options);
            List<String> reasons = new ArrayList<>();
            reasons.add("charset " + text.charset() + ": " + text.because());
            if (!text.charset().equals("UTF-8")) {
                found.putIfAbsent("charset", text.charset());
            }
            reasons.add("format " + format.name() + ": the header is record " + (candidate.record() + 1) + ", "
                    + candidate.names().stream().limit(8).map(name -> Blank.shorten(Blank.strip(name))).toList());
            String delimiter = Dialect.wordOf(candidate.delimiter()).orElse("");
            reasons.add("fields apart by " + delimiter + ": so the header fits");
            if (candidate.delimiter() != format.dialect().delimiter()) {
                found.putIfAbsent(Dialect.DELIMITER, delimiter);
            }
            Optional<Judgement> open = dates(found, reasons).or(() -> decimals(found, reasons));
            if (open.isPresent()) {
                return open.get();
            }
            Dialect dialect = format.dialect().with(found);
            Period period = days.period(dialect.dates());
            if (format.optionalOptions().contains(Period.OPTION) && period != Period.DAY) {
                reasons.add("a row for each " + period.word() + ": the days are the first of one");
            }
            if (format.requiredOptions().contains("day") && !found.containsKey("day")) {
                dayInName(fileName).ifPresent(day -> {
                    found.put("day", day.toString());
                    reasons.add("day " + day + ": the file's name, since no column has it");
                });
            }
            return new Fit(new Recognition.Recognised(format, found, reasons));
        }

        private String order(DateOrder decided) {
            return switch (days.shape()) {
                case STAMP -> "are time stamps";
                case MONTH_NAME -> "name the month";
                case MONTH -> "are months";
                default -> switch (decided) {
                    case MDY -> "have the month first";
                    case DMY -> "have the day first";
                    case ISO -> "are ISO days";
                    case YMD -> "have the year first";
                };
            };
        }

        private Optional<Judgement> dates(Map<String, String> found, List<String> reasons) {
            if (dayField < 0 || days.total() == 0 || found.containsKey(Dialect.DATE_ORDER)) {
                return Optional.empty();
            }
            VendorFormat format = candidate.format();
            DateOrder habit = format.dialect().dates();
            Finding<DateOrder> order = days.order();
            boolean free = format.isLocal() || candidate.signature().shapes().equals(Signature.NUMERIC);
            boolean habitual = candidate.signature().distinctive() && !free && days.shape().isOpen()
                    && !order.value().equals(Optional.of(habit));
            if (order.value().isEmpty() && !habitual) {
                return Optional.of(new Fit(new Recognition.Ambiguous(order.because(),
                        "add date-order: mdy (month first) or date-order: dmy to the options of this input in report.yaml")));
            }
            DateOrder decided = habitual ? habit : order.value().orElse(habit);
            if (decided != habit && days.shape().isOpen() && !free) {
                return Optional.of(
                        new Misfit("days are written " + (decided == DateOrder.DMY ? "day" : "month") + " first"));
            }
            if (decided != habit && free) {
                found.put(Dialect.DATE_ORDER, decided.word());
            }
            reasons.add("days such as '" + days.example() + "' " + order(decided) + ": "
                    + (habitual ? "the vendor's habit, since the rows leave it open" : order.because()));
            return Optional.empty();
        }

        private Optional<Judgement> decimals(Map<String, String> found, List<String> reasons) {
            if (found.containsKey(Dialect.DECIMAL)) {
                return Optional.empty();
            }
            DecimalSign habit = candidate.format().dialect().decimal();
            Finding<DecimalSign> sign = numbers.sign(candidate.delimiter());
            if (sign.value().isEmpty() && !candidate.signature().distinctive()) {
                return Optional.of(new Fit(new Recognition.Ambiguous(sign.because(),
                        "add decimal: point or decimal: comma to the options of this input in report.yaml")));
            }
            DecimalSign decided = sign.value().orElse(habit);
            boolean covered = decided == habit || decided == DecimalSign.PLAIN && habit == DecimalSign.POINT;
            if (!covered) {
                found.put(Dialect.DECIMAL, decided.word());
            }
            reasons.add((decided == DecimalSign.COMMA ? "decimal comma" : "decimal point") + ": "
                    + (sign.value().isEmpty() ? "the vendor's habit, since the cells leave it open" : sign.because()));
            return Optional.empty();
        }

        /** The first day in the name of a file, such as 20240927 or 2024-09-27. */
        private static Optional<LocalDate> dayInName(String fileName) {
            for (int i = 0; i + 8 <= fileName.length(); i++) {
                if (i > 0 && Character.isDigit(fileName.charAt(i - 1))) {
                    continue;
                }
                Optional<LocalDate> iso = i + 10 <= fileName.length()
                        ? Days.iso(fileName.substring(i, i + 10))
                        : Optional.empty();
                boolean alone = i + 8 == fileName.length() || !Character.isDigit(fileName.charAt(i + 8));
                Optional<LocalDate> compact = alone
                        ? Days.ordered(fileName.substring(i, i + 8), DateOrder.YMD)
                        : Optional.empty();
                if (iso.or(() -> compact).isPresent()) {
                    return iso.or(() -> compact);
                }
            }
            return Optional.empty();
        }
    }
}
