package org.tidemark.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is never cut by the end of a page: a line, a table row, a chart.
 *
 * @param before       distance from what stands above, dropped at the top of a page
 * @param height       in points
 * @param keepWithNext whether the page may not end after it
 * @param anchors      what links and contents may point at here
 * @param frames       boxes around it, outermost first
 * @param repeat       what is shown again above it when it comes first on a page
 * @param flow         how it and what is kept with it behave where a page ends
 */
record Slab(float before, float height, boolean keepWithNext, List<String> anchors, List<Frame> frames,
        Optional<Slab> repeat, Flow flow, Ink ink) {

    /** How a group of slabs behaves when the page has no room for it; the first slab of the group decides. */
    enum Flow {
        /** Stands where it is written. */
        FIXED,
        /** Text or a table that may go before a chart that has to wait for the next page. */
        PASSING,
        /** A chart: while it waits for the next page, what passes may fill this one. */
        FLOATING
    }

    /** Paints a slab whose upper edge is at {@code top} of the page. */
    @FunctionalInterface
    interface Ink {
        void paint(PageCanvas canvas, float top);
    }

    static Slab of(float height, Ink ink) {
        return new Slab(0, height, false, List.of(), List.of(), Optional.empty(), Flow.FIXED, ink);
    }

    /** Empty space that stays, even at the top of a page. */
    static Slab space(float height) {
        return of(height, (canvas, top) -> {});
    }

    Slab after(float distance) {
        return new Slab(distance, height, keepWithNext, anchors, frames, repeat, flow, ink);
    }

    Slab kept(boolean keep) {
        return new Slab(before, height, keep, anchors, frames, repeat, flow, ink);
    }

    Slab anchored(String anchor) {
        var all = new ArrayList<>(anchors);
        all.add(anchor);
        return new Slab(before, height, keepWithNext, List.copyOf(all), frames, repeat, flow, ink);
    }

    Slab within(Frame frame) {
        var all = new ArrayList<Frame>();
        all.add(frame);
        all.addAll(frames);
        return new Slab(before, height, keepWithNext, anchors, List.copyOf(all), repeat, flow, ink);
    }

    Slab repeating(Slab head) {
        return new Slab(before, height, keepWithNext, anchors, frames, Optional.of(head), flow, ink);
    }

    Slab flowing(Flow how) {
        return new Slab(before, height, keepWithNext, anchors, frames, repeat, how, ink);
    }

    /** Ties all but the last together, so that they come to one page if a page can hold them. */
    static void keepTogether(List<Slab> slabs) {
        for (int i = 0; i + 1 < slabs.size(); i++) {
            slabs.set(i, slabs.get(i).kept(true));
        }
    }

    /** Ties the first two and the last two together: no line, row or item alone at either end of a page. */
    static void keepEnds(List<Slab> slabs) {
        if (slabs.size() > 1) {
            slabs.set(0, slabs.getFirst().kept(true));
            slabs.set(slabs.size() - 2, slabs.get(slabs.size() - 2).kept(true));
        }
    }
}
