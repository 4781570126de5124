package org.tidemark.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a PDF. PDFBox's parser alone is asked: its document class readies the colours and fonts of Java's drawing first,
 * which takes longer than to read everything that is read here.
 */
final class PdfFile implements AutoCloseable {
    private static final int DEEPEST = 32;

    private final COSDocument document;

    private PdfFile(COSDocument document) {
        this.document = document;
    }

    /** @throws IOException when the bytes are no PDF */
    static PdfFile read(byte[] bytes) throws IOException {
        return new PdfFile(new Parser(bytes).document());
    }

    private static final class Parser extends PDFParser {
        Parser(byte[] bytes) throws IOException {
            super(new RandomAccessReadBuffer(bytes));
        }

        COSDocument document() throws IOException {
            // like a viewer, mends what it can; a PDF/A that needs mending is for the validator to refuse
            setLenient(true);
            if (!parsePDFHeader()) {
                throw new IOException("it does not begin like a PDF");
            }
            initialParse();
            if (document.isEncrypted()) {
                throw new IOException("it is encrypted");
            }
            return document;
        }
    }

    COSDictionary catalog() throws IOException {
        COSDictionary trailer = document.getTrailer();
        if (trailer == null || !(trailer.getDictionaryObject(COSName.ROOT) instanceof COSDictionary catalog)) {
            throw new IOException("it has no catalog");
        }
        return catalog;
    }

    /**
     * A page.
     *
     * @param resources its own or those of the pages above; null when there are none
     */
    record Page(COSDictionary dictionary, @Nullable COSDictionary resources) {}

    List<Page> pages() throws IOException {
        List<Page> pages = new ArrayList<>();
        if (catalog().getDictionaryObject(COSName.PAGES) instanceof COSDictionary root) {
            collect(root, null, pages, new HashSet<>(), 0);
        }
        return pages;
    }

    private static void collect(COSDictionary node, @Nullable COSDictionary inherited, List<Page> into,
            Set<COSDictionary> seen, int depth) throws IOException {
        if (depth > DEEPEST || !seen.add(node)) {
            throw new IOException("its tree of pages leads in a circle");
        }
        COSDictionary resources = node.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary own
                ? own
                : inherited;
        if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
            for (int i = 0; i < kids.size(); i++) {
                if (kids.getObject(i) instanceof COSDictionary kid) {
                    collect(kid, resources, into, seen, depth + 1);
                }
            }
        } else {
            into.add(new Page(node, resources));
        }
    }

    /** What a page or form draws; several streams are one. */
    static byte[] content(@Nullable COSBase content) throws IOException {
        if (content instanceof COSStream stream) {
            return bytes(stream);
        }
        var all = new java.io.ByteArrayOutputStream();
        if (content instanceof COSArray parts) {
            for (int i = 0; i < parts.size(); i++) {
                if (parts.getObject(i) instanceof COSStream stream) {
                    all.write(bytes(stream));
                    all.write('\n');
                }
            }
        }
        return all.toByteArray();
    }

    static byte[] bytes(COSStream stream) throws IOException {
        try (InputStream in = stream.createInputStream()) {
            return in.readAllBytes();
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
