package org.tidemark.report.font;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontMapper;

/**
 * The fonts of one language: its own family first, the other two for characters that it lacks. Fonts are read when first needed
 * and shared by the whole process; every method may be called from several threads.
 */
public final class Typefaces {
    private static final Map<String, Typefaces> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final String language;
    private final List<Script> chain;

    private Typefaces(String language) {
        this.language = language;
        this.chain = Script.chain(language);
    }

    /** @param language BCP 47 tag: ko, zh-Hans, zh-Hant, ru, en or another that is written in their letters */
    public static Typefaces of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, Typefaces::new);
    }

    /** Makes AWT usable on a machine without fonts or display; call it before anything else of AWT. */
    public static void prepare() {
        HeadlessAwt.prepare();
    }

    /** The language's own font for Java2D; {@code size} in points. It has no fall-back: see {@link #requireOwn}. */
    public static Font awt(String language, boolean bold, float size) {
        return FontShelf.awt(Script.chain(language).getFirst(), bold).deriveFont(size);
    }

    /** Finds the PDF font for fonts that came from {@link #awt}; any other becomes {@code language}'s regular one. */
    public static FontMapper mapper(String language) {
        return new Mapper(Script.chain(language).getFirst());
    }

    /** The language's own font for text. */
    public BaseFont own(boolean bold) {
        return FontShelf.pdf(chain.getFirst(), bold);
    }

    /**
     * Fails unless the language's own font has every character of {@code text}: charts are drawn with that font alone.
     *
     * @param where what a reader of the message looks for, such as the id of a chart
     */
    public void requireOwn(String text, String where) {
        BaseFont own = own(false);
        String shown = shown(text);
        shown.codePoints().filter(c -> c != '\n' && !own.charExists(c)).findFirst().ifPresent(c -> {
            throw new MissingGlyphException(c, language, where);
        });
    }

    /**
     * Cuts text into pieces that one font each can write. The texts of the pieces together are {@link #shown shown(text)}.
     *
     * @param where what a reader of the message looks for, such as the anchor of a section
     * @throws MissingGlyphException naming the first character that no font has
     */
    public List<FontRun> runs(String text, boolean bold, String where) {
        String shown = shown(text);
        var runs = new ArrayList<FontRun>(1);
        int start = 0;
        Piece piece = null;
        for (int i = 0; i < shown.length();) {
            int c = shown.codePointAt(i);
            Piece next = piece != null && (c == ' ' || c == '\n' || c == 0xA0) ? piece : pieceOf(c, bold, where);
            if (piece != null && !next.equals(piece)) {
                runs.add(piece.run(shown.substring(start, i), bold));
                start = i;
            }
            piece = next;
            i += Character.charCount(c);
        }
        if (piece != null) {
            runs.add(piece.run(shown.substring(start), bold));
        }
        return runs;
    }

    private Piece pieceOf(int c, boolean bold, String where) {
        for (Script script : chain) {
            if (c == '\n' || FontShelf.pdf(script, bold).charExists(c)) {
                return new Piece(script, foreign(c, script));
            }
        }
        throw new MissingGlyphException(c, language, where);
    }

    /** The language of a character whose letters give it away, when that is not the document's. */
    private Optional<String> foreign(int c, Script drawnBy) {
        if (c < 0x1100) {
            return Optional.empty();
        }
        Character.UnicodeScript letters = Character.UnicodeScript.of(c);
        if (letters == Character.UnicodeScript.HANGUL) {
            return language.startsWith("ko") ? Optional.empty() : Optional.of("ko");
        }
        if (letters == Character.UnicodeScript.HAN && drawnBy != chain.getFirst()) {
            return Optional.of(drawnBy.language());
        }
        return Optional.empty();
    }

    /**
     * The text as it is set: the narrow no-break and the thin space, which no font has, as no-break spaces; invisible characters
     * (soft hyphen, zero-width space, word joiner, byte-order mark) dropped, since lines are broken by rule.
     */
    public static String shown(String text) {
        int length = text.length();
        int first = 0;
        while (first < length && !special(text.charAt(first))) {
            first++;
        }
        if (first == length) {
            return text;
        }
        var out = new StringBuilder(length).append(text, 0, first);
        for (int i = first; i < length; i++) {
            char c = text.charAt(i);
            if (!special(c)) {
                out.append(c);
            } else if (c == 0x202F || c == 0x2009) {
                out.append((char) 0xA0);
            }
        }
        return out.toString();
    }

    private static boolean special(char c) {
        return c == 0x202F || c == 0x2009 || c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF;
    }

    private record Piece(Script script, Optional<String> language) {
        FontRun run(String text, boolean bold) {
            return new FontRun(text, FontShelf.pdf(script, bold), language);
        }
    }

    private record Mapper(Script own) implements FontMapper {
        @Override
        public BaseFont awtToPdf(Font font) {
            String name = font.getPSName() + ".ttf";
            for (Script script : Script.values()) {
                for (boolean bold : new boolean[]{false, true}) {
                    if (script.file(bold).equals(name)) {
                        return FontShelf.pdf(script, bold);
                    }
                }
            }
            return FontShelf.pdf(own, font.isBold());
        }

        @Override
        public Font pdfToAwt(BaseFont font, int size) {
            return FontShelf.awt(own, false).deriveFont((float) size);
        }
    }
}
