package org.tidemark.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The glyphs of every edition come from these files: another font would change every PDF. */
class FontsTest {
    private static final String FOLDER = "/org/tidemark/templates/fonts/";

    @Test
    void sixFontsAreListed() throws IOException {
        assertThat(sums()).containsOnlyKeys("NotoSansKR-Bold.ttf", "NotoSansKR-Regular.ttf", "NotoSansSC-Bold.ttf",
                "NotoSansSC-Regular.ttf", "NotoSansTC-Bold.ttf", "NotoSansTC-Regular.ttf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KR-Bold", "KR-Regular", "SC-Bold", "SC-Regular", "TC-Bold", "TC-Regular"})
    void everyFontIsTheOneListed(String font) throws IOException, NoSuchAlgorithmException {
        String file = "NotoSans" + font + ".ttf";
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes(file));
        assertThat(HexFormat.of().formatHex(sum)).isEqualTo(sums().get(file));
    }

    /** The first four bytes of a TrueType file with glyf outlines, Microsoft OpenType specification, "Table directory". */
    @ParameterizedTest
    @ValueSource(strings = {"KR-Bold", "KR-Regular", "SC-Bold", "SC-Regular", "TC-Bold", "TC-Regular"})
    void everyFontHasTrueTypeOutlines(String font) throws IOException {
        assertThat(ByteBuffer.wrap(bytes("NotoSans" + font + ".ttf")).getInt()).isEqualTo(0x00010000);
    }

    @Test
    void theLicenceTravelsWithTheFonts() throws IOException {
        assertThat(new String(bytes("OFL.txt"), StandardCharsets.UTF_8))
                .contains("SIL OPEN FONT LICENSE Version 1.1");
    }

    private static Map<String, String> sums() throws IOException {
        Map<String, String> sums = new TreeMap<>();
        new String(bytes("SHA256SUMS"), StandardCharsets.US_ASCII).lines()
                .forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
        return sums;
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = FontsTest.class.getResourceAsStream(FOLDER + file)) {
            assertThat(in).as(file).isNotNull();
            return in.readAllBytes();
        }
    }
}
