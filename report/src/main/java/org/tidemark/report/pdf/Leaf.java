package org.tidemark.report.pdf;

import java.util.List;

/** A page with its slabs in place. */
record Leaf(List<Placed> slabs) {

    /** A slab whose upper edge is at {@code top}, in page coordinates (points from the bottom). */
    record Placed(Slab slab, float top) {}
}
