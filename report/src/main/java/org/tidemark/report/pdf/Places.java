package org.tidemark.report.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Where every anchor came to stand. */
final class Places {

    /** A page, counted from 1, and the upper edge on it in points from its foot. */
    record Spot(int page, float y) {}

    private final Map<String, Spot> spots = new HashMap<>();

    static Places of(List<Leaf> leaves) {
        var places = new Places();
        for (int i = 0; i < leaves.size(); i++) {
            for (Leaf.Placed placed : leaves.get(i).slabs()) {
                for (String anchor : placed.slab().anchors()) {
                    places.spots.putIfAbsent(anchor, new Spot(i + 1, placed.top()));
                }
            }
        }
        return places;
    }

    /** @throws IllegalArgumentException naming the anchors there are, if there is no such anchor */
    Spot of(String anchor) {
        Spot spot = spots.get(anchor);
        if (spot == null) {
            throw new IllegalArgumentException("a reference leads to '" + anchor
                    + "', which is no anchor of the document; there are " + new TreeSet<>(spots.keySet()));
        }
        return spot;
    }
}
