package org.tidemark.report.pdf;

import java.util.ArrayList;
import java.util.List;

/** The pieces of one block, measured; gives its lines for any width. */
final class SetText {
    private static final float MOST_STRETCH = 0.16f; // of the letter size; beyond it a loose line looks worse than a short one

    private final List<Piece> pieces;
    private final int[] tags;
    private final char[] text;
    private final int[] owner;
    private final float[] widths;
    private final BreakRules rules;

    SetText(List<Piece> pieces, BreakRules rules) {
        this.pieces = List.copyOf(pieces);
        this.rules = rules;
        int length = 0;
        for (Piece piece : pieces) {
            length += piece.text().length();
        }
        this.text = new char[length];
        this.owner = new int[length];
        this.widths = new float[length];
        this.tags = new int[pieces.size()];
        measure();
    }

    private void measure() {
        int at = 0;
        for (int p = 0; p < pieces.size(); p++) {
            Piece piece = pieces.get(p);
            tags[p] = p == 0 ? 0 : tags[p - 1] + (piece.sameTag(pieces.get(p - 1)) ? 0 : 1);
            String s = piece.text();
            for (int i = 0; i < s.length(); i++) {
                text[at] = s.charAt(i);
                owner[at] = p;
                if (!Character.isLowSurrogate(text[at])) { // a pair's width is on its first half
                    widths[at] = piece.font().getWidth(s.codePointAt(i)) * piece.size() / 1000;
                }
                at++;
            }
        }
        for (int i = 0; i + 1 < text.length; i++) {
            widths[i] -= squeeze(pieces.get(owner[i]), text[i], text[i + 1]);
        }
    }

    /** What a closing mark gives up to the mark after it: half of its square, if the font draws it on one. */
    static float squeeze(Piece piece, char c, char next) {
        return BreakRules.squeezes(c, next) && piece.font().getWidth(c) == 1000 ? piece.size() / 2 : 0;
    }

    boolean isEmpty() {
        return text.length == 0;
    }

    /** How many runs of the same meaning there are; more than one, or one that is not plain, needs child elements. */
    boolean mixed() {
        return !pieces.isEmpty() && (tags[tags.length - 1] > 0 || !pieces.getFirst().plain());
    }

    /** Width of the longest line when nothing is broken but where the author says so. */
    float naturalWidth() {
        float most = 0;
        float sum = 0;
        for (int i = 0; i < text.length; i++) {
            sum = text[i] == '\n' ? 0 : sum + widths[i];
            most = Math.max(most, sum);
        }
        return most;
    }

    /** Width of the longest stretch that may not be broken. */
    float longestWord() {
        float most = 0;
        float sum = 0;
        float spaces = 0; // count only when a letter follows in the same stretch
        for (int i = 0; i < text.length; i++) {
            if (text[i] == ' ') {
                spaces += widths[i];
            } else if (text[i] != '\n') {
                sum += spaces + widths[i];
                spaces = 0;
                most = Math.max(most, sum);
            }
            if (text[i] == '\n' || i + 1 < text.length && breaks(i)) {
                sum = 0;
                spaces = 0;
            }
        }
        return most;
    }

    private boolean breaks(int i) {
        Piece here = pieces.get(owner[i]);
        Piece next = pieces.get(owner[i + 1]);
        boolean whole = here.atom() > 0 && here.atom() == next.atom();
        return rules.mayBreakAfter(text, i, whole, here.code());
    }

    /** The lines when none may be wider than {@code width}, except a single character that is. */
    List<Line> lines(float width, boolean justified) {
        var lines = new ArrayList<Line>();
        int start = 0;
        while (start < text.length) {
            int end = start;
            int lastBreak = -1;
            float used = 0;
            boolean forced = false;
            while (end < text.length) {
                if (text[end] == '\n') {
                    forced = true;
                    break;
                }
                // A space may hang over the edge.
                if (text[end] != ' ' && used + widths[end] > width + 0.01f) {
                    break;
                }
                used += widths[end];
                if (end + 1 < text.length && breaks(end)) {
                    lastBreak = end + 1;
                }
                end++;
            }
            if (forced) {
                lines.add(line(start, end, width, false));
                start = end + 1;
            } else if (end == text.length) {
                lines.add(line(start, end, width, false));
                start = end;
            } else {
                int stop = lastBreak > start ? lastBreak : Math.max(end, start + 1);
                lines.add(line(start, stop, width, justified));
                start = stop;
            }
        }
        return lines;
    }

    /** As few lines as {@code width} allows, all about as long: for titles, where one word left over looks like a slip. */
    List<Line> balanced(float width) {
        List<Line> best = lines(width, false);
        int count = best.size();
        float tooNarrow = width / 2;
        float enough = width;
        while (count > 1 && enough - tooNarrow > 4) {
            float middle = (enough + tooNarrow) / 2;
            List<Line> tried = lines(middle, false);
            if (tried.size() == count) {
                best = tried;
                enough = middle;
            } else {
                tooNarrow = middle;
            }
        }
        return best;
    }

    private Line line(int from, int to, float room, boolean justified) {
        int last = to;
        while (last > from && text[last - 1] == ' ') {
            last--;
        }
        float natural = 0;
        int gaps = 0;
        for (int i = from; i < last; i++) {
            natural += widths[i];
            if (justified && i + 1 < last && BreakRules.stretches(text[i], text[i + 1])) {
                gaps++;
            }
        }
        float stretch = gaps == 0 ? 0 : (room - natural) / gaps;
        float size = from < to ? pieces.get(owner[from]).size() : 0;
        if (stretch > size * MOST_STRETCH) {
            stretch = 0;
        }
        return new Line(fragments(from, last, to, stretch), natural, stretch);
    }

    private List<Line.Fragment> fragments(int from, int last, int to, float stretch) {
        var fragments = new ArrayList<Line.Fragment>();
        float x = 0;
        int start = from;
        while (start < to) {
            int piece = owner[start];
            int end = start;
            float width = 0;
            while (end < to && owner[end] == piece) {
                width += widths[end];
                if (stretch > 0 && end + 1 < last && BreakRules.stretches(text[end], text[end + 1])) {
                    width += stretch;
                }
                end++;
            }
            fragments.add(new Line.Fragment(pieces.get(piece), new String(text, start, end - start), tags[piece], x,
                    width));
            x += width;
            start = end;
        }
        return fragments;
    }
}
