package org.tidemark.ingest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.tidemark.ingest.calendar.Market;

/**
 * One record of a {@link Sheet} while a format reads it. Fields count from 0 here and from 1 in diagnostics.
 *
 * <p>A getter that finds something else than it wants notes the fault and gives nothing. When the format is done, the row is
 * <em>refused</em> if there is any fault, otherwise <em>kept</em> if it gave at least one value, otherwise <em>outside</em>.
 * A refused row gives nothing, not even its good cells.
 */
public final class Row {
    /** Coin Metrics writes 33 decimals; what is much longer is damage, though it could be rounded to a figure. */
    private static final int LONGEST_NUMBER = 64;

    /** All shares of the Korea Exchange together are worth some 10^15 won. */
    private static final double HIGHEST_LEVEL = 1e18;

    /** Something wrong in the row. A warning refuses the row too, but never the input. */
    record Fault(Severity severity, String kind, int column, String problem, String remedy) {}

    /** A value to store once the row is known to be sound. */
    record Gift(String id, Optional<LocalDate> from, Optional<LocalDate> to, Runnable store) {}

    private final Sheet sheet;
    private final CSVRecord csv;
    private final long line;
    private final List<Fault> faults = new ArrayList<>(0);
    private final List<Gift> gifts = new ArrayList<>(1);
    private final List<Runnable> effects = new ArrayList<>(0);
    private Optional<LocalDate> dayRead = Optional.empty();
    private Optional<String> name = Optional.empty();
    private boolean withoutFigure;
    private Period period = Period.DAY;

    Row(Sheet sheet, CSVRecord csv, long line) {
        this.sheet = sheet;
        this.csv = csv;
        this.line = line;
    }

    /** Physical line on which the record starts, from 1. */
    public long line() {
        return line;
    }

    /** As the workspace names the file. */
    public String file() {
        return sheet.file();
    }

    public int size() {
        return csv.size();
    }

    /** The field without surrounding blanks; no-break spaces and a byte order mark count as blanks. */
    public String text(int field) {
        return Blank.strip(csv.get(field));
    }

    /** Characters of the longest field. */
    int longest() {
        int longest = 0;
        for (int i = 0; i < csv.size(); i++) {
            longest = Math.max(longest, csv.get(i).length());
        }
        return longest;
    }

    public boolean isBlank(int field) {
        return Blank.isBlank(csv.get(field));
    }

    /** The field, which must be a name and not a figure that slipped in from another column. */
    public Optional<String> nameText(int field) {
        Optional<String> text = Optional.of(line(field));
        if (Decimals.parseGrouped(text.get(), 0).isPresent()) {
            refuse(Kind.TEXT, field, quote(field) + ", a figure", "write a name; is a column missing?");
            return Optional.empty();
        }
        return text;
    }

    /** Whether a field holds a figure, as the names of columns do not. */
    boolean hasFigure() {
        for (int i = 0; i < csv.size(); i++) {
            String text = text(i);
            if (DayShape.of(text) != DayShape.OTHER || Decimals.parseGrouped(text, 0).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the field says that there is no figure: by saying nothing, or by one of the vendor's marks. */
    public boolean isMissing(int field, String... marks) {
        boolean missing = isBlank(field) || List.of(marks).contains(text(field));
        withoutFigure |= missing;
        return missing;
    }

    /** The field, which must say something. */
    public Optional<String> requiredText(int field) {
        String text = line(field);
        if (text.isEmpty()) {
            refuse(Kind.TEXT, field, sheet.columnName(field) + " is empty", "fill it in");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** The field, or empty when it says nothing. */
    public Optional<String> optionalText(int field) {
        String text = line(field);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** A text on one line: what a quoted field breaks is no other name. */
    private String line(int field) {
        return text(field).replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
    }

    /** A day as the dialect of the file writes it, such as 2024-02-29. */
    public Optional<LocalDate> day(int field) {
        DateOrder order = sheet.dialect().dates();
        if (order == DateOrder.ISO) {
            return isoDay(field);
        }
        return read(field, Kind.DATE, text -> Days.ordered(text, order), "a calendar day", switch (order) {
            case MDY -> "write dates such as 02/29/2024, or set the option date-order";
            case DMY -> "write dates such as 29.02.2024, or set the option date-order";
            default -> "write dates such as 2024/02/29, or set the option date-order";
        });
    }

    /** A day such as 2024-02-29, whatever the dialect. */
    public Optional<LocalDate> isoDay(int field) {
        return read(field, Kind.DATE, Days::iso, "a calendar day", "write ISO dates such as 2024-02-29");
    }

    /** The day of a stamp such as 2024-02-29 00:00:00 UTC. */
    public Optional<LocalDate> stampDay(int field) {
        return read(field, Kind.DATE, Days::stamp, "a time stamp", "write stamps such as 2024-02-29 00:00:00 UTC");
    }

    /** A day such as 11 Jan 2024. */
    public Optional<LocalDate> dayMonthYear(int field) {
        return read(field, Kind.DATE, Days::dayMonthYear, "a calendar day", "write dates such as 11 Jan 2024");
    }

    /** A day such as Jun 19, 2026; no fault when it is none, since this stands in preambles. */
    public Optional<LocalDate> monthDayYear(int field) {
        return Days.monthDayYear(text(field));
    }

    /** A month such as 2024-02. */
    public Optional<YearMonth> month(int field) {
        return read(field, Kind.DATE, Days::isoMonth, "a month", "write months such as 2024-02");
    }

    /** A number such as -1234.5. */
    public OptionalDouble number(int field) {
        return number(field, 0);
    }

    /** A percentage such as 5.25, as the fraction 0.0525. */
    public OptionalDouble percent(int field) {
        return number(field, 2);
    }

    private OptionalDouble number(int field, int shift) {
        String text = text(field);
        DecimalSign sign = sheet.dialect().decimal();
        OptionalDouble number = text.length() > LONGEST_NUMBER
                ? OptionalDouble.empty()
                : Decimals.parse(text, sign, shift);
        if (number.isEmpty()) {
            refuse(Kind.NUMBER, field, quote(field) + ", not a number", remedy(sign));
        }
        return number;
    }

    /** A number such as 1,234.5 or 1234.5, negative with a minus or in brackets, divided by 10^{@code shift}. */
    public OptionalDouble grouped(int field, int shift) {
        return grouped(text(field), field, shift);
    }

    private OptionalDouble grouped(String text, int field, int shift) {
        DecimalSign sign = sheet.dialect().decimal() == DecimalSign.COMMA ? DecimalSign.COMMA : DecimalSign.POINT;
        OptionalDouble number = text.length() > LONGEST_NUMBER
                ? OptionalDouble.empty()
                : Decimals.parse(text, sign, shift);
        if (number.isEmpty()) {
            refuse(Kind.NUMBER, field, quote(field) + ", not a number", remedy(sign));
        }
        return number;
    }

    private static String remedy(DecimalSign sign) {
        return switch (sign) {
            case PLAIN -> "write 1234.5 with a point and no grouping";
            case POINT -> "write 1234.5 or 1,234.5";
            case COMMA -> "write 1234,5 or 1.234,5, or set the option decimal";
        };
    }

    /**
     * Whether fields that are not used hold figures, or nothing, or one of the vendor's marks: a row that is damaged where
     * nobody looks may be damaged where somebody does. A fault for each that does not.
     */
    public boolean areFigures(List<Integer> fields, String... marks) {
        boolean figures = true;
        for (int field : fields) {
            figures &= isBlank(field) || List.of(marks).contains(text(field)) || grouped(field, 0).isPresent();
        }
        return figures;
    }

    /** A number above zero. */
    public OptionalDouble level(int field) {
        return positive(field, number(field));
    }

    /** A number above zero with the digits that are written, for sums that must not be rounded. */
    public Optional<BigDecimal> exactLevel(int field) {
        OptionalDouble level = level(field);
        if (level.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(sheet.dialect().decimal() == DecimalSign.PLAIN
                ? new BigDecimal(text(field))
                : BigDecimal.valueOf(level.getAsDouble()));
    }

    /** A number above zero such as 1,234.5 or $1234.5. */
    public OptionalDouble price(int field) {
        String text = text(field);
        return positive(field, grouped(text.startsWith("$") ? text.substring(1) : text, field, 0));
    }

    private OptionalDouble positive(int field, OptionalDouble number) {
        if (number.isPresent() && number.getAsDouble() <= 0) {
            refuse(Kind.NOT_POSITIVE, field, quote(field) + ", not a price level",
                    "a level is above zero; leave out days without one");
            return OptionalDouble.empty();
        }
        if (number.isPresent() && number.getAsDouble() > HIGHEST_LEVEL) {
            refuse(Kind.NUMBER, field, quote(field) + ", not a price level",
                    "no price or market value has more than 18 digits before the point");
            return OptionalDouble.empty();
        }
        return number;
    }

    /** A number from 0 to 1; {@code shift} 2 when it is written as a percentage. */
    public OptionalDouble share(int field, int shift) {
        OptionalDouble number = number(field, shift);
        if (number.isPresent() && !(number.getAsDouble() >= 0 && number.getAsDouble() <= 1)) {
            refuse(Kind.NUMBER, field, quote(field) + ", not a part of a whole",
                    shift == 2 ? "write a percentage from 0 to 100" : "write a fraction from 0 to 1, such as 0.382");
            return OptionalDouble.empty();
        }
        return number;
    }

    /** A whole number from 0 up to 10^15. */
    public OptionalLong count(int field) {
        String text = text(field);
        long count = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || text.length() > 15) {
                count = -1;
                break;
            }
            count = count * 10 + digit;
        }
        if (text.isEmpty() || count < 0) {
            refuse(Kind.NUMBER, field, quote(field) + ", not a count", "write a whole number such as 1312");
            return OptionalLong.empty();
        }
        return OptionalLong.of(count);
    }

    /** What a reader of the field makes of it; a fault when that is nothing. */
    public <T> Optional<T> read(int field, String kind, Function<String, Optional<T>> reader, String wanted,
            String remedy) {
        Optional<T> value = reader.apply(text(field));
        if (value.isEmpty()) {
            refuse(kind, field, quote(field) + ", not " + wanted, remedy);
        } else if (value.get() instanceof LocalDate day && dayRead.isEmpty()) {
            dayRead = Optional.of(day);
        }
        return value;
    }

    /** Whether the day is used: not before {@code from}, not after {@code until} or the as-of day. */
    public boolean isInScope(LocalDate day) {
        return sheet.isInScope(day);
    }

    /** Whether something published on a day was known on the as-of day. */
    public boolean isKnown(LocalDate published) {
        return sheet.isKnown(published);
    }

    /** Whose days the rows of the file are. */
    Market market() {
        return sheet.market();
    }

    /** In which prices stand, when all files of the format have one currency. */
    Optional<String> currency() {
        return sheet.currency();
    }

    /** Whether every field read so far held what was wanted. */
    public boolean isSound() {
        return faults.isEmpty();
    }

    /** Refuses the row; an error unless {@code report.yaml} allows it. */
    public void refuse(String kind, int field, String problem, String remedy) {
        add(new Fault(Severity.ERROR, kind, field + 1, problem, remedy));
    }

    /** Refuses the row, which does no harm because nothing is lost. */
    public void refuseHarmless(String kind, int field, String problem, String remedy) {
        add(new Fault(Severity.WARNING, kind, field + 1, problem, remedy));
    }

    /** A row that gives a close and a high would say twice that its day is a Saturday. */
    private void add(Fault fault) {
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    /** Gives a value without a date to the series or table {@code id}. */
    public void give(String id, Runnable store) {
        gifts.add(new Gift(id, Optional.empty(), Optional.empty(), store));
    }

    /** Gives a value that covers {@code from} to {@code to}, both inside, to the series or table {@code id}. */
    public void give(String id, LocalDate from, LocalDate to, Runnable store) {
        gifts.add(new Gift(id, Optional.of(from), Optional.of(to), store));
    }

    /** Has an effect on values of other rows, such as withdrawing one, without giving any itself. */
    void cause(Runnable effect) {
        effects.add(effect);
    }

    /** Says what the row stands for; a day when nobody says it. */
    public void standsFor(Period span) {
        period = span;
    }

    Period period() {
        return period;
    }

    /** Says which name of a table of names the row is about. */
    void names(String subject) {
        name = Optional.of(subject);
    }

    Optional<String> name() {
        return name;
    }

    /** The first day that the format read in this row. */
    Optional<LocalDate> dayRead() {
        return dayRead;
    }

    List<Fault> faults() {
        return faults;
    }

    /** Whether the row gives nothing because a figure is missing in it. */
    boolean isWithoutFigure() {
        return withoutFigure && gifts.isEmpty();
    }

    List<Runnable> effects() {
        return effects;
    }

    List<Gift> gifts() {
        return gifts;
    }

    /** {@code Close is '12,5'} or {@code Close is empty}; a long text is cut. */
    private String quote(int field) {
        String text = text(field);
        return sheet.columnName(field) + (text.isEmpty() ? " is empty" : " is '" + Blank.shorten(text) + "'");
    }
}
