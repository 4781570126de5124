package org.tidemark.app.mail.letter;

import org.tidemark.app.edition.EditionId;

/**
 * What the PDF is called in a reader's folder: the title in their script, the day, and the revision if it is not the first.
 * Whatever a file system or shell reads as more than a name is left out.
 */
final class AttachmentName {
    /** Characters of four bytes at most; a file system takes names of 255 bytes. */
    private static final int LONGEST_TITLE = 50;
    private static final String NOT_IN_NAMES = "/\\:*?\"<>|%";

    private AttachmentName() {}

    static String of(String title, EditionId edition) {
        var name = new StringBuilder();
        title.codePoints().forEach(c -> {
            boolean visible = switch (Character.getType(c)) {
                case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
                    false;
                default -> true;
            };
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (space && !name.isEmpty() && name.charAt(name.length() - 1) != ' ') {
                name.append(' ');
            } else if (!space && visible && NOT_IN_NAMES.indexOf(c) < 0
                    && name.codePointCount(0, name.length()) < LONGEST_TITLE) {
                name.appendCodePoint(c);
            }
        });
        // a name that begins with a point is hidden, one that begins with a hyphen is an option
        String safe = name.toString().replaceFirst("^[.\\-~ ]+", "").strip();
        return (safe.isEmpty() ? edition.report() : safe) + " " + edition.asOf()
                + (edition.revision() > 1 ? " r" + edition.revision() : "") + ".pdf";
    }
}
