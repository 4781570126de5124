package org.tidemark.report.site;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.tidemark.report.font.AwtText;

/**
 * The picture that a social network or a messenger shows for an edition: 1200 × 630 pixels, PNG, drawn from outlines of the
 * bundled fonts, so the same words give the same pixels.
 */
public final class PreviewImage {
    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;

    private static final int MARGIN = 80;
    private static final int ROOM = WIDTH - 2 * MARGIN;

    // the light page's colours, as css/report.css has them
    private static final Color PAPER = new Color(0xff, 0xff, 0xff);
    private static final Color INK = new Color(0x1b, 0x24, 0x30);
    private static final Color MUTED = new Color(0x56, 0x60, 0x70);
    private static final Color ACCENT = new Color(0x0a, 0x58, 0x78);
    private static final Color RULE = new Color(0xd9, 0xde, 0xe4);

    private final String language;
    private final AwtText text;

    /** @param language BCP 47 tag of the words */
    public PreviewImage(String language) {
        this.language = language;
        this.text = new AwtText(language);
    }

    /**
     * @param edition the day of the edition as its readers write it
     * @param facts   key facts as the report prints them; the first two are shown, a long one over two lines
     */
    public byte[] png(String publisher, String title, String edition, List<String> facts) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(PAPER);
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
            draw(graphics, publisher, title, edition, facts);
        } finally {
            graphics.dispose();
        }
        var bytes = new ByteArrayOutputStream(1 << 16);
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("an array in memory cannot fail to take bytes", e);
        }
        return bytes.toByteArray();
    }

    private void draw(Graphics2D graphics, String publisher, String title, String edition, List<String> facts) {
        graphics.setColor(ACCENT);
        graphics.fill(new Rectangle2D.Double(0, 0, WIDTH, 14));
        wave(graphics);
        double y = 108;
        write(graphics, fitted(publisher, true, 30, 1).getFirst(), true, 30, y, ACCENT);
        double size = 68;
        while (size > 44 && lines(title, true, size).size() > 2) {
            size -= 4;
        }
        y += 34;
        for (String line : fitted(title, true, size, 2)) {
            y += size * 1.25;
            write(graphics, line, true, size, y, INK);
        }
        y += 64;
        write(graphics, fitted(edition, false, 32, 1).getFirst(), false, 32, y, MUTED);
        List<String> shown = facts.stream().limit(2).toList();
        if (!shown.isEmpty()) {
            facts(graphics, shown);
        }
    }

    /** At the foot of the picture, upwards, so that they stand at the same place whatever the title. */
    private void facts(Graphics2D graphics, List<String> facts) {
        double size = 34;
        int most = facts.size() > 1 && facts.stream().allMatch(fact -> lines(fact, true, size).size() > 1) ? 1 : 2;
        List<List<String>> set = facts.stream().map(fact -> fitted(fact, true, size, most)).toList();
        double height = set.stream().mapToDouble(lines -> lines.size() * size * 1.3 + 18).sum();
        double y = HEIGHT - 46 - height;
        graphics.setColor(RULE);
        graphics.fill(new Rectangle2D.Double(MARGIN, y - 22, ROOM, 2));
        for (List<String> lines : set) {
            for (String line : lines) {
                y += size * 1.3;
                write(graphics, line, true, size, y - 8, INK);
            }
            y += 18;
        }
    }

    /** The water of the tide at the foot. */
    private static void wave(Graphics2D graphics) {
        var path = new Path2D.Double();
        path.moveTo(0, HEIGHT);
        path.lineTo(0, HEIGHT - 16);
        for (int x = 0; x < WIDTH; x += 200) {
            path.curveTo(x + 66, HEIGHT - 30, x + 133, HEIGHT - 2, x + 200, HEIGHT - 16);
        }
        path.lineTo(WIDTH, HEIGHT);
        path.closePath();
        graphics.setColor(ACCENT);
        graphics.fill(path);
    }

    private void write(Graphics2D graphics, String line, boolean bold, double size, double y, Color ink) {
        graphics.setColor(ink);
        graphics.fill(text.outline(line, bold, size, MARGIN, y));
    }

    /** At most so many lines; what does not fit ends in an ellipsis. */
    private List<String> fitted(String words, boolean bold, double size, int most) {
        List<String> lines = lines(words, bold, size);
        if (lines.size() <= most) {
            return lines.isEmpty() ? List.of("") : lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most - 1));
        String last = lines.get(most - 1);
        while (!last.isEmpty() && text.width(last + "…", bold, size) > ROOM) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        kept.add(last.stripTrailing() + "…");
        return kept;
    }

    private List<String> lines(String words, boolean bold, double size) {
        // Hangul words stay whole, as on the page
        BreakIterator breaks = BreakIterator.getLineInstance(new ULocale(language + "@lw=keepall"));
        if (language.startsWith("zh")) {
            breaks = BreakIterator.getLineInstance(ULocale.forLanguageTag(language));
        }
        breaks.setText(words);
        List<String> lines = new ArrayList<>();
        int start = 0;
        int end = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (end > start && text.width(words.substring(start, next).stripTrailing(), bold, size) > ROOM) {
                lines.add(words.substring(start, end).strip());
                start = end;
            }
            end = next;
        }
        if (end > start) {
            lines.add(words.substring(start, end).strip());
        }
        return lines;
    }
}
