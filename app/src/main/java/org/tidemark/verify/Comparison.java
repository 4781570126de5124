package org.tidemark.verify;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a section of the PDF says what the section of the page says, passage by passage and in the same order. A chart that
 * finds no room where it is may follow the next text in the PDF, so charts and the rest are each compared in their own order.
 */
final class Comparison {
    private Comparison() {}

    /** @param place of the section in the PDF */
    static List<Fault> faults(Place place, List<Passage> page, List<Passage> pdf) {
        List<Fault> faults = new ArrayList<>();
        for (boolean charts : new boolean[]{false, true}) {
            faults.addAll(inOrder(place, page.stream().filter(passage -> passage.chart() == charts).toList(),
                    pdf.stream().filter(passage -> passage.chart() == charts).toList()));
        }
        return faults;
    }

    private static List<Fault> inOrder(Place place, List<Passage> page, List<Passage> pdf) {
        List<String> wanted = page.stream().map(Passage::squeezed).toList();
        List<String> found = pdf.stream().map(Passage::squeezed).toList();
        if (wanted.equals(found)) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>();
        int[][] common = common(wanted, found);
        int i = 0;
        int j = 0;
        while (i < wanted.size() || j < found.size()) {
            int fromPage = i;
            int fromPdf = j;
            while (i < wanted.size() || j < found.size()) {
                boolean both = i < wanted.size() && j < found.size();
                if (both && wanted.get(i).equals(found.get(j))) {
                    break;
                }
                if (j >= found.size() || both && common[i + 1][j] >= common[i][j + 1]) {
                    i++;
                } else {
                    j++;
                }
            }
            differing(place, page.subList(fromPage, i), pdf.subList(fromPdf, j), faults);
            i++;
            j++;
        }
        return faults;
    }

    /** Lengths of the longest sequences that the rests of both have in common. */
    private static int[][] common(List<String> one, List<String> other) {
        int[][] common = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                common[i][j] = one.get(i).equals(other.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** Passages between two that agree: the first of each side belong together, and so on. */
    private static void differing(Place place, List<Passage> page, List<Passage> pdf, List<Fault> faults) {
        for (int k = 0; k < Math.max(page.size(), pdf.size()); k++) {
            if (k >= page.size()) {
                faults.add(
                        Fault.differs(Fault.Kind.TEXT, place, "the page does not say this", pdf.get(k).quoted(), ""));
            } else if (k >= pdf.size() || pdf.get(k).squeezed().isEmpty()) {
                missing(place, page.get(k), faults);
            } else {
                differing(place, page.get(k), pdf.get(k), faults);
            }
        }
    }

    private static void missing(Place place, Passage passage, List<Fault> faults) {
        if (passage.figures().isEmpty()) {
            faults.add(Fault.differs(Fault.Kind.TEXT, place, what(passage) + " is not there", "", passage.quoted()));
        }
        for (Passage.Figure figure : passage.figures()) {
            faults.add(Fault.differs(Fault.Kind.TEXT, place.at(figure.fact()), "the figure is not there", "",
                    figure.text()));
        }
    }

    private static String what(Passage passage) {
        return passage.kind() == Passage.Kind.ALTERNATIVE ? "the alternative text of a chart" : "a text of the page";
    }

    /** The figures whose characters differ, or else the passage. */
    private static void differing(Place place, Passage page, Passage pdf, List<Fault> faults) {
        String wanted = page.squeezed();
        String found = pdf.squeezed();
        int same = 0;
        while (same < wanted.length() && same < found.length() && wanted.charAt(same) == found.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < wanted.length() - same && tail < found.length() - same
                && wanted.charAt(wanted.length() - 1 - tail) == found.charAt(found.length() - 1 - tail)) {
            tail++;
        }
        int end = wanted.length() - tail;
        boolean named = false;
        for (Passage.Figure figure : page.figures()) {
            if (figure.start() < Math.max(end, same + 1) && figure.end() > same) {
                named = true;
                int until = Math.max(figure.start(), Math.min(found.length(), figure.end() + found.length()
                        - wanted.length()));
                String instead = tail == 0 && same == 0 || figure.start() > until
                        ? pdf.quoted()
                        : found.substring(Math.min(figure.start(), until), until);
                faults.add(Fault.differs(Fault.Kind.TEXT, place.at(figure.fact()),
                        "the figure is another than on the page",
                        instead, figure.text()));
            }
        }
        if (!named) {
            faults.add(Fault.differs(Fault.Kind.TEXT, place, what(page) + " is another in the PDF",
                    around(found, same, found.length() - tail), around(wanted, same, end)));
        }
    }

    /** What differs, with a little on both sides. */
    private static String around(String text, int from, int to) {
        int context = 12;
        int start = Math.max(0, from - context);
        int end = Math.min(text.length(), to + context);
        return Passage.quoted((start > 0 ? "…" : "") + text.substring(start, end) + (end < text.length() ? "…" : ""));
    }
}
