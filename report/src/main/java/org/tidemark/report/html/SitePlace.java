package org.tidemark.report.html;

import java.util.EnumMap;
import java.util.Map;

/**
 * Where a site adds to the page of an edition what only a site knows: addresses, the way to other editions. A page that stands
 * alone has a comment there. A filled place is closed by a second comment, so that what was added can be taken out again and the
 * page is then the edition's own, byte for byte.
 */
public enum SitePlace {
    /** In the head. */
    HEAD,
    /** Above the masthead. */
    BAR,
    /** Below the report. */
    END;

    /** The comment that marks the place. */
    public String mark() {
        return "<!--site:" + word() + "-->";
    }

    private String close() {
        return "<!--/site:" + word() + "-->";
    }

    private String word() {
        return switch (this) {
            case HEAD -> "head";
            case BAR -> "bar";
            case END -> "end";
        };
    }

    /**
     * The page of an edition with markup in its places.
     *
     * @param page as the edition has it
     * @throws IllegalArgumentException if the page lacks a place, as one of another program would, or has one twice
     */
    public static String fill(String page, Map<SitePlace, String> parts) {
        String filled = page;
        for (Map.Entry<SitePlace, String> part : new EnumMap<>(parts).entrySet()) {
            String open = part.getKey().mark();
            int at = filled.indexOf(open);
            if (at < 0 || filled.indexOf(open, at + 1) >= 0 || page.contains(part.getKey().close())) {
                throw new IllegalArgumentException(
                        "the page has no single place '" + open + "' for a site; build it again");
            }
            int after = at + open.length();
            filled = filled.substring(0, after) + part.getValue() + part.getKey().close() + filled.substring(after);
        }
        return filled;
    }

    /** The page as the edition has it, whatever stands in its places. */
    public static String restore(String page) {
        String restored = page;
        for (SitePlace place : values()) {
            int open = restored.indexOf(place.mark());
            int close = restored.lastIndexOf(place.close());
            if (open >= 0 && close > open) {
                restored = restored.substring(0, open + place.mark().length())
                        + restored.substring(close + place.close().length());
            }
        }
        return restored;
    }
}
