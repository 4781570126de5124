package org.tidemark.report.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * An ICC profile (version 2.1, display class) of sRGB, IEC 61966-2-1. Made here because the one of the JDK differs from release to
 * release, and with it the bytes of every report.
 *
 * <p>Primaries and white are the D50-adapted ones of the ICC's own sRGB profile; the tone curve is sampled at 1024 points.
 */
final class SrgbProfile {
    private static final int HEADER = 128;
    private static final int CURVE_POINTS = 1024;
    private static final String[] TAGS = {"desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"};

    private SrgbProfile() {}

    static byte[] bytes() {
        byte[][] parts = {description("sRGB IEC61966-2.1"), text("No copyright, use freely"), xyz(0.9642, 1, 0.8249),
            xyz(0.4360, 0.2225, 0.0139), xyz(0.3851, 0.7169, 0.0971), xyz(0.1431, 0.0606, 0.7141), curve()};
        int directory = HEADER + 4 + 12 * TAGS.length;
        int size = directory;
        for (byte[] part : parts) {
            size += part.length;
        }
        ByteBuffer profile = ByteBuffer.allocate(size);
        header(profile, size);
        profile.putInt(TAGS.length);
        int offset = directory;
        for (int i = 0; i < TAGS.length; i++) {
            byte[] part = parts[Math.min(i, parts.length - 1)]; // the three colours share one curve
            profile.put(ascii(TAGS[i])).putInt(offset).putInt(part.length);
            offset += i < parts.length - 1 ? part.length : 0;
        }
        for (byte[] part : parts) {
            profile.put(part);
        }
        return profile.array();
    }

    private static void header(ByteBuffer profile, int size) {
        profile.putInt(size).putInt(0).putInt(0x02100000).put(ascii("mntrRGB XYZ "));
        profile.putShort((short) 2000).putShort((short) 1).putShort((short) 1).putShort((short) 0).putInt(0);
        profile.put(ascii("acsp")).putInt(0).putInt(0).putInt(0).putInt(0).putLong(0).putInt(0);
        profile.putInt(fixed(0.9642)).putInt(fixed(1)).putInt(fixed(0.8249));
        profile.position(HEADER);
    }

    private static byte[] description(String name) {
        // textDescriptionType: ASCII, then an empty Unicode and an empty Macintosh description
        ByteBuffer part = ByteBuffer.allocate(padded(12 + name.length() + 1 + 8 + 3 + 67));
        part.put(ascii("desc")).putInt(0).putInt(name.length() + 1).put(ascii(name));
        return part.array();
    }

    private static byte[] text(String words) {
        ByteBuffer part = ByteBuffer.allocate(padded(8 + words.length() + 1));
        part.put(ascii("text")).putInt(0).put(ascii(words));
        return part.array();
    }

    private static byte[] xyz(double x, double y, double z) {
        ByteBuffer part = ByteBuffer.allocate(20);
        part.put(ascii("XYZ ")).putInt(0).putInt(fixed(x)).putInt(fixed(y)).putInt(fixed(z));
        return part.array();
    }

    /** From the signal to light: linear near black, a power of 2.4 above (IEC 61966-2-1, section 5.2). */
    private static byte[] curve() {
        ByteBuffer part = ByteBuffer.allocate(12 + 2 * CURVE_POINTS);
        part.put(ascii("curv")).putInt(0).putInt(CURVE_POINTS);
        for (int i = 0; i < CURVE_POINTS; i++) {
            double signal = i / (CURVE_POINTS - 1.0);
            double light = signal <= 0.04045 ? signal / 12.92 : StrictMath.pow((signal + 0.055) / 1.055, 2.4);
            part.putShort((short) StrictMath.round(light * 65535));
        }
        return part.array();
    }

    /** A number with sixteen bits after the point. */
    private static int fixed(double value) {
        return (int) StrictMath.round(value * 65536);
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
