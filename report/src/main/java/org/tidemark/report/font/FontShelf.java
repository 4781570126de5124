package org.tidemark.report.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;

/**
 * The fonts of the process, each read when first asked for and shared from then on: a second copy of the same font would be
 * embedded a second time.
 */
final class FontShelf {
    private static final String FOLDER = "/org/tidemark/templates/fonts/";
    private static final Map<String, BaseFont> PDF = new ConcurrentHashMap<>();
    private static final Map<String, Font> AWT = new ConcurrentHashMap<>();

    private FontShelf() {}

    static BaseFont pdf(Script script, boolean bold) {
        BaseFont font = PDF.get(script.file(bold)); // text asks once a character; this costs less than computeIfAbsent
        return font != null ? font : PDF.computeIfAbsent(script.file(bold), FontShelf::readPdf);
    }

    /** One point high; derive the size that is needed. */
    static Font awt(Script script, boolean bold) {
        return AWT.computeIfAbsent(script.file(bold), FontShelf::readAwt);
    }

    static InputStream open(String file) throws IOException {
        InputStream in = FontShelf.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new FileNotFoundException("the font " + FOLDER + file + " is missing from the program");
        }
        return in;
    }

    private static BaseFont readPdf(String file) {
        try (InputStream in = open(file)) {
            BaseFont font = BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(),
                    null);
            font.setIncludeCidSet(false); // OpenPDF's is incomplete, which PDF/A refuses; without one it is content
            font.setSecureRandom(new FixedRandom());
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DocumentException e) {
            throw new IllegalStateException("the font " + file + " cannot be read", e);
        }
    }

    private static Font readAwt(String file) {
        HeadlessAwt.prepare();
        try (InputStream in = new BufferedInputStream(open(file), 1 << 16)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font " + file + " cannot be read", e);
        }
    }
}
