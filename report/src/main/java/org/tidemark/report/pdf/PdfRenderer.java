package org.tidemark.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;
import org.tidemark.report.chart.ChartImages;
import org.tidemark.report.document.Document;
import org.tidemark.report.font.Typefaces;
import org.tidemark.report.text.Wording;

/**
 * Writes a document as a PDF/A-3a and PDF/UA-1 file. The same arguments give the same bytes. May be used from several threads.
 *
 * <p>Of the wording it asks for one message: {@value #CONTENTS_KEY}, the heading of the table of contents.
 */
public final class PdfRenderer {
    static final String CONTENTS_KEY = "pdf.contents";

    private PdfRenderer() {}

    /**
     * @throws org.tidemark.report.font.MissingGlyphException when a character cannot be drawn
     * @throws IllegalArgumentException when a reference leads nowhere or the rows of a table differ in length
     * @throws IOException              from {@code out} only; nothing is written to it before the whole file is made
     */
    public static void render(Document document, ChartImages charts, Wording wording, PdfOptions options,
            OutputStream out) throws IOException {
        Typefaces.prepare();
        Setting setting = Setting.of(document.language());
        Node root = Node.root();
        List<Leaf> leaves = PageFlow.deal(slabs(document, charts, wording, setting, root), Theme.TOP, Theme.BOTTOM);
        byte[] pdf = write(document, setting, leaves, options);
        DocumentId.fromContent(pdf);
        out.write(pdf);
    }

    private static List<Slab> slabs(Document document, ChartImages charts, Wording wording, Setting setting,
            Node root) {
        Column column = new Column(Theme.LEFT, Theme.WIDTH);
        var blocks = new BlockLayout(setting, charts);
        var slabs = new ArrayList<>(MastheadLayout.slabs(document.masthead(), setting, column, root));
        for (int i = 0; i < document.sections().size(); i++) {
            slabs.addAll(blocks.section(document.sections().get(i), column, root));
            if (i == 0) {
                slabs.addAll(
                        ContentsLayout.slabs(document, wording.say(CONTENTS_KEY), setting, column, root));
            }
        }
        return slabs;
    }

    private static byte[] write(Document document, Setting setting, List<Leaf> leaves, PdfOptions options)
            throws IOException {
        var bytes = new ByteArrayOutputStream(1 << 18);
        var pdf = new org.openpdf.text.Document(PageSize.A4);
        PdfWriter writer = PdfWriter.getInstance(pdf, bytes);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setTagged();
        writer.setFullCompression();
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle | PdfWriter.PageModeUseOutlines);
        var metadata = new Metadata(document, options);
        writer.setXmpMetadata(metadata.xmp());
        pdf.open();
        metadata.write(writer);
        var canvas = new PageCanvas(writer, Places.of(leaves));
        var furniture = new Furniture(document.masthead(), setting, leaves.size());
        for (int i = 0; i < leaves.size(); i++) {
            if (i > 0) {
                pdf.newPage();
            }
            writer.setTabs(PdfName.S);
            paintFrames(canvas, leaves.get(i));
            for (Leaf.Placed placed : leaves.get(i).slabs()) {
                placed.slab().ink().paint(canvas, placed.top());
            }
            furniture.paint(canvas, i + 1);
        }
        pdf.close();
        return bytes.toByteArray();
    }

    private static void paintFrames(PageCanvas canvas, Leaf leaf) {
        List<Leaf.Placed> slabs = leaf.slabs();
        for (int i = 0; i < slabs.size(); i++) {
            for (Frame frame : slabs.get(i).slab().frames()) {
                if (i > 0 && slabs.get(i - 1).slab().frames().contains(frame)) {
                    continue; // painted with its first slab
                }
                int last = i;
                while (last + 1 < slabs.size() && slabs.get(last + 1).slab().frames().contains(frame)) {
                    last++;
                }
                float top = slabs.get(i).top();
                float bottom = slabs.get(last).top() - slabs.get(last).slab().height();
                canvas.artifact();
                canvas.fill(frame.left, bottom, frame.right - frame.left, top - bottom, frame.fill);
                canvas.fill(frame.left, bottom, 2.5f, top - bottom, frame.bar);
            }
        }
        canvas.close();
    }
}
