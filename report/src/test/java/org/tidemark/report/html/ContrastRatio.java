package org.tidemark.report.html;

import java.util.HashMap;
import java.util.Map;

/** Contrast of two colours as WCAG 2.2 defines it: (L1 + 0.05) / (L2 + 0.05) of their relative luminances. */
final class ContrastRatio {
    private ContrastRatio() {}

    static double of(String a, String b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * linear(hex, 1) + 0.7152 * linear(hex, 3) + 0.0722 * linear(hex, 5);
    }

    private static double linear(String hex, int at) {
        double channel = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    /** The custom properties of the first rule that opens with {@code selector}. */
    static Map<String, String> properties(String sheet, String selector) {
        int from = sheet.indexOf(selector) + selector.length();
        Map<String, String> colours = new HashMap<>();
        for (String declaration : sheet.substring(from, sheet.indexOf('}', from)).split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                colours.put(declaration.substring(0, colon).strip(), declaration.substring(colon + 1).strip());
            }
        }
        return colours;
    }
}
