package org.tidemark.verify;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * The characters that a page shows, by the piece of marked content that they stand in.
 *
 * <p>Characters come from the table that each font carries for that purpose ({@code ToUnicode}), as a reader's search and copy
 * take them; glyphs are not drawn and no font of the machine is looked at. What is drawn invisibly counts as not there.
 */
final class PageText {
    private static final COSName PROPERTIES = COSName.getPDFName("Properties");
    private static final COSName MCID = COSName.getPDFName("MCID");
    /** Drawing modes of text that leave nothing to be seen: neither filled nor stroked, and clipping only. */
    private static final int INVISIBLE = 3;
    private static final int CLIP_ONLY = 7;
    private static final int DEEPEST_FORM = 12;

    /** Tables of characters by font, since the pages of a document share their fonts. */
    private final Map<COSDictionary, Characters> fonts;
    private final Map<Integer, StringBuilder> byId = new HashMap<>();
    private final StringBuilder artifacts = new StringBuilder();
    private final Deque<Marked> open = new ArrayDeque<>();
    private boolean loose;

    private @Nullable Characters font;
    private int mode;
    private final Deque<State> states = new ArrayDeque<>();

    /** Marked content that is open: a piece of a tagged element, an artifact, or neither. */
    private record Marked(int id, boolean artifact) {
        static final int NO_ID = -1;
    }

    /** What {@code q} keeps and {@code Q} brings back. */
    private record State(@Nullable Characters font, int mode) {}

    private PageText(Map<COSDictionary, Characters> fonts) {
        this.fonts = fonts;
    }

    /**
     * Reads a page.
     *
     * @param fonts shared by the pages of a document, at first empty
     */
    static PageText of(PdfFile.Page page, Map<COSDictionary, Characters> fonts) throws IOException {
        var text = new PageText(fonts);
        text.run(PdfFile.content(page.dictionary().getDictionaryObject(COSName.CONTENTS)), page.resources(), 0);
        return text;
    }

    /** The text of a piece of marked content of the page; empty when it shows none. */
    String of(int id) {
        StringBuilder text = byId.get(id);
        return text == null ? "" : text.toString();
    }

    /** Whether any tagged content shows text. */
    boolean hasText() {
        return byId.values().stream().anyMatch(text -> !text.toString().isBlank());
    }

    /** Running header and page number. */
    String artifacts() {
        return artifacts.toString();
    }

    /** Whether text stands outside both tagged content and artifacts. */
    boolean hasLooseText() {
        return loose;
    }

    private void run(byte[] content, @Nullable COSDictionary resources, int depth) throws IOException {
        if (depth > DEEPEST_FORM) {
            throw new IOException("forms within forms within forms");
        }
        var tokens = new ContentTokens(content);
        for (String operator = tokens.next(); !operator.isEmpty(); operator = tokens.next()) {
            perform(operator, tokens, resources, depth);
        }
    }

    private void perform(String operator, ContentTokens operands, @Nullable COSDictionary resources, int depth)
            throws IOException {
        List<String> names = operands.names();
        switch (operator) {
            case "q" -> states.push(new State(font, mode));
            case "Q" -> restore();
            case "Tf" -> font = names.isEmpty() ? null : font(resources, names.getFirst());
            case "Tr" -> mode = operands.number();
            case "Tj", "TJ", "'", "\"" -> {
                for (byte[] codes : operands.strings()) {
                    show(codes);
                }
            }
            case "BMC", "BDC" -> open.push(marked(operands, resources));
            case "EMC" -> open.poll();
            case "Do" -> {
                if (!names.isEmpty()
                        && inResources(resources, COSName.XOBJECT, names.getFirst()) instanceof COSStream form
                        && COSName.FORM.equals(form.getCOSName(COSName.SUBTYPE))) {
                    states.push(new State(font, mode));
                    run(PdfFile.bytes(form), form.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary own
                            ? own
                            : resources, depth + 1);
                    restore();
                }
            }
            default -> {
                // paths, colours and positions say nothing
            }
        }
    }

    private void restore() {
        State state = states.poll();
        if (state != null) {
            font = state.font();
            mode = state.mode();
        }
    }

    private static Marked marked(ContentTokens operands, @Nullable COSDictionary resources) {
        List<String> names = operands.names();
        int id = operands.contentId();
        if (id < 0 && names.size() == 2
                && inResources(resources, PROPERTIES, names.get(1)) instanceof COSDictionary properties) {
            id = properties.getInt(MCID, Marked.NO_ID);
        }
        return new Marked(id, !names.isEmpty() && names.getFirst().equals("Artifact"));
    }

    private void show(byte[] bytes) throws IOException {
        if (mode == INVISIBLE || mode == CLIP_ONLY || bytes.length == 0) {
            return;
        }
        if (font == null) {
            throw new IOException("it has text in a font that does not say which characters it shows");
        }
        StringBuilder into = target();
        font.append(bytes, into);
    }

    /** Where text goes that is shown now: to the innermost tagged content, unless it is within an artifact. */
    private StringBuilder target() {
        for (Marked marked : open) {
            if (marked.artifact()) {
                return artifacts;
            }
            if (marked.id() != Marked.NO_ID) {
                return byId.computeIfAbsent(marked.id(), id -> new StringBuilder());
            }
        }
        loose = true;
        return artifacts;
    }

    private static @Nullable COSBase inResources(@Nullable COSDictionary resources, COSName kind, String name) {
        return resources != null && resources.getDictionaryObject(kind) instanceof COSDictionary byName
                ? byName.getDictionaryObject(COSName.getPDFName(name))
                : null;
    }

    private @Nullable Characters font(@Nullable COSDictionary resources, String name) throws IOException {
        if (!(inResources(resources, COSName.FONT, name) instanceof COSDictionary dictionary)) {
            return null;
        }
        Characters known = fonts.get(dictionary);
        if (known == null && dictionary.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream) {
            known = Characters.read(PdfFile.bytes(stream));
            fonts.put(dictionary, known);
        }
        return known;
    }
}
