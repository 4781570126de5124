package org.tidemark.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;

/**
 * The characters that a page shows, by the piece of marked content that they stand in.
 *
 * <p>Characters come from the table that each font carries for that purpose ({@code ToUnicode}), as a reader's search and copy
 * take them; glyphs are not drawn and no font of the machine is looked at. What is drawn invisibly counts as not there.
 */
final class PageText {
    private static final COSName TO_UNICODE = COSName.TO_UNICODE;
    private static final COSName MCID = COSName.getPDFName("MCID");
    /** Drawing modes of text that leave nothing to be seen: neither filled nor stroked, and clipping only. */
    private static final int INVISIBLE = 3;
    private static final int CLIP_ONLY = 7;
    private static final int DEEPEST_FORM = 12;

    /** Tables of characters by font, since the pages of a document share their fonts. */
    private final Map<COSDictionary, CMap> fonts;
    private final Map<Integer, StringBuilder> byId = new HashMap<>();
    private final StringBuilder artifacts = new StringBuilder();
    private final Deque<Marked> open = new ArrayDeque<>();
    private boolean loose;

    /** Marked content that is open: a piece of a tagged element, an artifact, or neither. */
    private record Marked(int id, boolean artifact) {
        static final int NO_ID = -1;
    }

    /** What {@code q} keeps and {@code Q} brings back. */
    private record State(@Nullable CMap font, int mode) {}

    private @Nullable CMap font;
    private int mode;
    private final Deque<State> states = new ArrayDeque<>();

    private PageText(Map<COSDictionary, CMap> fonts) {
        this.fonts = fonts;
    }

    /**
     * Reads a page.
     *
     * @param fonts shared by the pages of a document, at first empty
     */
    static PageText of(PDPage page, Map<COSDictionary, CMap> fonts) throws IOException {
        var text = new PageText(fonts);
        text.run(page, 0);
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

    private void run(PDContentStream stream, int depth) throws IOException {
        if (depth > DEEPEST_FORM) {
            throw new IOException("forms within forms within forms");
        }
        PDResources resources = stream.getResources() == null ? new PDResources() : stream.getResources();
        var parser = new PDFStreamParser(stream);
        List<COSBase> operands = new ArrayList<>();
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof Operator operator) {
                perform(operator.getName(), operands, resources, depth);
                operands.clear();
            } else {
                operands.add((COSBase) token);
            }
        }
        parser.close();
    }

    private void perform(String operator, List<COSBase> operands, PDResources resources, int depth)
            throws IOException {
        switch (operator) {
            case "q" -> states.push(new State(font, mode));
            case "Q" -> {
                if (!states.isEmpty()) {
                    State state = states.pop();
                    font = state.font();
                    mode = state.mode();
                }
            }
            case "Tf" -> font = operands.isEmpty() ? null : font(resources, operands.getFirst());
            case "Tr" -> mode = operands.getFirst() instanceof COSNumber number ? number.intValue() : 0;
            case "Tj", "'" -> show(operands.isEmpty() ? null : operands.getLast());
            case "\"" -> show(operands.isEmpty() ? null : operands.getLast());
            case "TJ" -> {
                if (!operands.isEmpty() && operands.getLast() instanceof COSArray parts) {
                    for (COSBase part : parts) {
                        show(part);
                    }
                }
            }
            case "BMC", "BDC" -> open.push(marked(operands, resources));
            case "EMC" -> open.poll();
            case "Do" -> {
                if (!operands.isEmpty() && operands.getFirst() instanceof COSName name
                        && resources.getXObject(name) instanceof PDFormXObject form) {
                    states.push(new State(font, mode));
                    run(form, depth + 1);
                    State state = states.pop();
                    font = state.font();
                    mode = state.mode();
                }
            }
            default -> {
                // paths, colours and positions say nothing
            }
        }
    }

    private static Marked marked(List<COSBase> operands, PDResources resources) {
        boolean artifact = !operands.isEmpty() && COSName.ARTIFACT.equals(operands.getFirst());
        COSDictionary properties = null;
        if (operands.size() > 1) {
            if (operands.get(1) instanceof COSDictionary inline) {
                properties = inline;
            } else if (operands.get(1) instanceof COSName name && resources.getProperties(name) != null) {
                properties = resources.getProperties(name).getCOSObject();
            }
        }
        return new Marked(properties == null ? Marked.NO_ID : properties.getInt(MCID, Marked.NO_ID), artifact);
    }

    private void show(@Nullable COSBase operand) throws IOException {
        if (!(operand instanceof COSString string) || mode == INVISIBLE || mode == CLIP_ONLY) {
            return;
        }
        if (font == null) {
            throw new IOException("text in a font that does not say which characters it shows");
        }
        StringBuilder into = target();
        byte[] bytes = string.getBytes();
        InputStream codes = new ByteArrayInputStream(bytes);
        while (codes.available() > 0) {
            int before = codes.available();
            int code = font.readCode(codes);
            String characters = font.toUnicode(code, before - codes.available());
            into.append(characters == null ? "\uFFFD" : characters);
        }
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

    private @Nullable CMap font(PDResources resources, COSBase name) throws IOException {
        COSBase all = resources.getCOSObject().getDictionaryObject(COSName.FONT);
        if (!(all instanceof COSDictionary byName && name instanceof COSName key
                && byName.getDictionaryObject(key) instanceof COSDictionary dictionary)) {
            return null;
        }
        CMap known = fonts.get(dictionary);
        if (known == null && dictionary.getDictionaryObject(TO_UNICODE) instanceof COSStream stream) {
            try (var bytes = stream.createView()) {
                known = new CMapParser().parse(bytes);
            }
            fonts.put(dictionary, known);
        }
        return known;
    }
}
