package org.tidemark.app.mail.letter;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A small picture of a report's first page, read back from the finished PDF.
 *
 * @param png    twice as many pixels each way as it is shown with, for fine screens
 * @param width  in CSS pixels
 * @param height in CSS pixels
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves the composer
record Preview(byte[] png, int width, int height) {
    private static final int WIDTH = 190;
    private static final int FINENESS = 2;

    /** @throws IOException if the PDF has no page that can be drawn */
    static Preview of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.getNumberOfPages() == 0) {
                throw new IOException("the PDF has no page");
            }
            float scale = WIDTH * FINENESS / document.getPage(0).getCropBox().getWidth();
            BufferedImage image = new PDFRenderer(document).renderImage(0, scale, ImageType.RGB);
            var png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return new Preview(png.toByteArray(), WIDTH, Math.round(image.getHeight() / (float) FINENESS));
        }
    }
}
