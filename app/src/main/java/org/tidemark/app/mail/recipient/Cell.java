package org.tidemark.app.mail.recipient;

import java.util.Locale;
import java.util.Optional;
import org.tidemark.app.workspace.MailAddress;

/** What a cell of a list of addresses may hold, and how one that may not is shown. */
final class Cell {
    /** In characters; the longest address has 254. */
    static final int LONGEST = 256;
    private static final int SHOWN = 60;
    /** What makes a spreadsheet take a text for a formula. */
    private static final String FORMULA = "=+-@";
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private Cell() {}

    /** What a cell must not hold in any column; empty when it is plain text. */
    static Optional<String> fault(String cell) {
        if (cell.length() > LONGEST) {
            return Optional.of("has " + cell.length() + " characters, more than " + LONGEST);
        }
        Optional<String> unprintable = unprintable(cell);
        if (unprintable.isPresent()) {
            return Optional.of("has " + unprintable.get());
        }
        if (cell.contains(MailAddress.ENCODED)) {
            return Optional.of("has " + MailAddress.ENCODED + ", which mail programs take for an encoded text");
        }
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0
                ? Optional.of("begins like a formula of a spreadsheet")
                : Optional.empty();
    }

    /**
     * What no line of text holds: a line break would begin a header of its own, and a mark that turns the direction of
     * writing makes a name look like another. The joiners of Persian and of the scripts of India stay.
     */
    static Optional<String> unprintable(String text) {
        return text.codePoints().mapToObj(Cell::unprintable).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> unprintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                Optional.of("a line break or control character");
            case Character.FORMAT -> c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER
                    ? Optional.empty()
                    : Optional.of("an invisible character or one that turns the direction of writing");
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
                Optional.of("a character that is none");
            default -> Optional.empty();
        };
    }

    /** A text as a message quotes it: what cannot be seen as its code, and not without end. */
    static String shown(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(SHOWN).forEach(c -> {
            switch (c) {
                case '\r' -> shown.append("\\r");
                case '\n' -> shown.append("\\n");
                default -> {
                    if (unprintable(c).isPresent()) {
                        shown.append(String.format(Locale.ROOT, "\\u%04x", c));
                    } else {
                        shown.appendCodePoint(c);
                    }
                }
            }
        });
        return text.codePoints().count() > SHOWN ? shown.append('…').toString() : shown.toString();
    }
}
