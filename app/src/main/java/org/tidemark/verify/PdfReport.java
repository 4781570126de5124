package org.tidemark.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/**
 * A report as its PDF says it, in the order in which a screen reader reads it: along the tree of tagged elements.
 *
 * @param language   that the document declares; empty when it declares none
 * @param standards  that the document says it keeps
 * @param tagged     whether the document says that its content is tagged, and has a tree
 * @param front      what stands before the first section
 * @param parts      the sections, without the list of contents
 * @param headers    of each page from the first on: running header and page number
 * @param emptyPages numbers of pages without text, from 1
 * @param loosePages numbers of pages with text outside every tagged element
 */
record PdfReport(String language, Standards standards, boolean tagged, List<Passage> front, List<Part> parts,
        List<String> headers, List<Integer> emptyPages, List<Integer> loosePages) {

    PdfReport {
        front = List.copyOf(front);
        parts = List.copyOf(parts);
        headers = List.copyOf(headers);
        emptyPages = List.copyOf(emptyPages);
        loosePages = List.copyOf(loosePages);
    }

    /** @throws IOException when the bytes are no PDF, or one whose text cannot be read */
    static PdfReport read(byte[] bytes) throws IOException {
        try (PdfFile pdf = PdfFile.read(bytes)) {
            return new Reading(pdf).report();
        } catch (RuntimeException e) {
            // a broken file must not look like a broken program
            throw new IOException("it is damaged: " + e, e);
        }
    }

    /** One reading of one document. */
    private static final class Reading {
        private static final COSName ALTERNATIVE = COSName.getPDFName("Alt");
        private static final COSName REAL_TEXT = COSName.getPDFName("ActualText");
        private static final COSName MCID = COSName.getPDFName("MCID");
        private static final COSName KIDS = COSName.K;
        private static final COSName PAGE = COSName.PG;
        private static final int DEEPEST = 64;

        private final PdfFile pdf;
        private final Map<COSDictionary, PageText> pages = new HashMap<>();
        private final List<Passage> front = new ArrayList<>();
        private final List<Part> parts = new ArrayList<>();
        private final Set<COSDictionary> seen = new HashSet<>();

        Reading(PdfFile pdf) {
            this.pdf = pdf;
        }

        PdfReport report() throws IOException {
            Map<COSDictionary, Characters> fonts = new HashMap<>();
            List<String> headers = new ArrayList<>();
            List<Integer> empty = new ArrayList<>();
            List<Integer> loose = new ArrayList<>();
            for (PdfFile.Page page : pdf.pages()) {
                PageText text = PageText.of(page, fonts);
                pages.put(page.dictionary(), text);
                headers.add(text.artifacts());
                if (!text.hasText()) {
                    empty.add(headers.size());
                }
                if (text.hasLooseText()) {
                    loose.add(headers.size());
                }
            }
            COSDictionary catalog = pdf.catalog();
            boolean marked = catalog.getDictionaryObject(COSName.MARK_INFO) instanceof COSDictionary info
                    && info.getBoolean(COSName.getPDFName("Marked"), false);
            boolean tagged = false;
            if (catalog.getDictionaryObject(COSName.STRUCT_TREE_ROOT) instanceof COSDictionary tree) {
                top(tree);
                tagged = marked;
            }
            Standards standards = catalog.getDictionaryObject(COSName.METADATA) instanceof COSStream xmp
                    ? Standards.read(PdfFile.bytes(xmp))
                    : Standards.NONE;
            return new PdfReport(catalog.getString(COSName.LANG, ""), standards, tagged, front, parts, headers, empty,
                    loose);
        }

        /** The elements down to the sections. */
        private void top(COSDictionary element) throws IOException {
            for (COSDictionary child : elements(element)) {
                switch (type(child)) {
                    case "Document" -> top(child);
                    case "Sect" -> section(child);
                    default -> passages(child, false, front, 0);
                }
            }
        }

        private void section(COSDictionary section) throws IOException {
            List<Passage> passages = new ArrayList<>();
            boolean contents = false;
            for (COSDictionary child : elements(section)) {
                contents |= type(child).equals("TOC");
                passages(child, false, passages, 0);
            }
            if (!contents) {
                parts.add(new Part("", passages.isEmpty() ? "" : passages.getFirst().text(), passages));
            }
        }

        /** The passages at and below an element. */
        private void passages(COSDictionary element, boolean chart, List<Passage> into, int depth)
                throws IOException {
            if (depth > DEEPEST || !seen.add(element)) {
                throw new IOException("its tree of tagged elements leads in a circle");
            }
            switch (type(element)) {
                case "Figure" ->
                    into.add(Passage.of(Passage.Kind.ALTERNATIVE, chart, element.getString(ALTERNATIVE, "")));
                case "Lbl" -> {
                    // the sign before an item of a list
                }
                case "P", "H1", "H2", "H3", "H4", "H5", "H6", "Caption" ->
                    leaf(element, Passage.Kind.TEXT, chart, into);
                case "TH", "TD" -> leaf(element, Passage.Kind.CELL, chart, into);
                default -> {
                    List<COSDictionary> children = elements(element);
                    boolean drawn = chart || children.stream().anyMatch(child -> type(child).equals("Figure"));
                    for (COSDictionary child : children) {
                        passages(child, drawn, into, depth + 1);
                    }
                }
            }
        }

        private void leaf(COSDictionary element, Passage.Kind kind, boolean chart, List<Passage> into)
                throws IOException {
            var text = new StringBuilder();
            text(element, element, text, 0);
            into.add(Passage.of(kind, chart, text.toString()));
        }

        /** The characters at and below an element, in its order. */
        private void text(COSDictionary element, COSDictionary page, StringBuilder into, int depth)
                throws IOException {
            if (depth > DEEPEST) {
                throw new IOException("its tree of tagged elements is too deep");
            }
            COSDictionary at = element.getDictionaryObject(PAGE) instanceof COSDictionary own ? own : page;
            var shown = new StringBuilder();
            for (COSBase kid : kids(element)) {
                if (kid instanceof COSInteger id) {
                    shown.append(marked(at, id.intValue()));
                } else if (kid instanceof COSDictionary child) {
                    if (child.getDictionaryObject(MCID) instanceof COSNumber id) {
                        COSBase of = child.getDictionaryObject(PAGE);
                        shown.append(marked(of instanceof COSDictionary other ? other : at, id.intValue()));
                    } else if (child.containsKey(COSName.S)) {
                        text(child, at, shown, depth + 1);
                    }
                }
            }
            String real = element.getString(REAL_TEXT);
            if (real != null && !Squeezed.of(real).equals(Squeezed.of(shown.toString()))) {
                throw new IOException("it shows '" + Passage.quoted(shown.toString()) + "' and says aloud '"
                        + Passage.quoted(real) + "'");
            }
            into.append(shown);
        }

        private String marked(COSDictionary page, int id) {
            PageText text = pages.get(page);
            return text == null ? "" : text.of(id);
        }

        private static List<COSDictionary> elements(COSDictionary element) {
            List<COSDictionary> elements = new ArrayList<>();
            for (COSBase kid : kids(element)) {
                if (kid instanceof COSDictionary child && child.containsKey(COSName.S)) {
                    elements.add(child);
                }
            }
            return elements;
        }

        private static List<COSBase> kids(COSDictionary element) {
            COSBase kids = element.getDictionaryObject(KIDS);
            if (kids instanceof COSArray array) {
                List<COSBase> all = new ArrayList<>(array.size());
                for (int i = 0; i < array.size(); i++) {
                    COSBase kid = array.getObject(i);
                    if (kid != null) {
                        all.add(kid);
                    }
                }
                return all;
            }
            return kids == null || kids instanceof COSObject ? List.of() : List.of(kids);
        }

        private static String type(COSDictionary element) {
            String type = element.getNameAsString(COSName.S);
            return type == null ? "" : type;
        }
    }
}
