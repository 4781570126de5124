package org.tidemark.report.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Lets AWT work on a Linux machine that has no font at all. It asks the system for its fonts before it reads one of ours and
 * gives up when there is none ("Fontconfig head is null"), so it is told through a small configuration file that the only font
 * is ours. The property is internal to the JDK; it works in 17 and 25, and a test holds it.
 */
final class HeadlessAwt {
    private static final String PROPERTY = "sun.awt.fontconfig";
    private static final String[] FAMILIES = {"serif", "sansserif", "monospaced", "dialog", "dialoginput"};
    private static final String[] STYLES = {"plain", "bold", "italic", "bolditalic"};

    static {
        System.setProperty("java.awt.headless", "true");
        if (System.getProperty("os.name").startsWith("Linux") && System.getProperty(PROPERTY) == null) {
            try {
                System.setProperty(PROPERTY, configuration().toString());
            } catch (IOException e) {
                throw new UncheckedIOException("no room for a font in the folder for temporary files; free some or set"
                        + " java.io.tmpdir", e);
            }
        }
    }

    private HeadlessAwt() {}

    /** Does its work once; call it before anything touches AWT's fonts. */
    static void prepare() {
        // the static initialiser has run
    }

    private static Path configuration() throws IOException {
        Path font = Files.createTempFile("tidemark-", ".ttf");
        font.toFile().deleteOnExit();
        try (InputStream in = FontShelf.open(Script.KR.file(false))) {
            Files.copy(in, font, StandardCopyOption.REPLACE_EXISTING);
        }
        Path configuration = Files.createTempFile("tidemark-", ".properties");
        configuration.toFile().deleteOnExit();
        Files.writeString(configuration, text(font));
        return configuration;
    }

    private static String text(Path font) {
        var text = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
        for (String family : FAMILIES) {
            for (String style : STYLES) {
                text.append(family).append('.').append(style).append(".latin-1=Tidemark\n");
            }
        }
        return text.append("filename.Tidemark=").append(font.toString().replace("\\", "\\\\")).append('\n').toString();
    }
}
