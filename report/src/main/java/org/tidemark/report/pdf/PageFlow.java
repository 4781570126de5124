package org.tidemark.report.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Deals slabs to pages. Slabs that are kept together are moved to the next page as one; only a group that no page could hold is
 * broken inside.
 *
 * <p>A chart that does not fit waits for the head of the next page, and the text and whole tables after it fill this one, up to
 * the next heading or chart. The structure tree keeps the order in which everything was written.
 */
final class PageFlow {
    private final float top;
    private final float bottom;
    private final List<Leaf> leaves = new ArrayList<>();
    private List<Leaf.Placed> page = new ArrayList<>();
    private float y;

    private PageFlow(float top, float bottom) {
        this.top = top;
        this.bottom = bottom;
        this.y = top;
    }

    /** @param bottom of the text area; {@code top} is its upper edge, both in points from the foot of the page */
    static List<Leaf> deal(List<Slab> slabs, float top, float bottom) {
        var flow = new PageFlow(top, bottom);
        List<List<Slab>> groups = groups(slabs);
        List<Slab> waiting = List.of();
        for (int i = 0; i < groups.size(); i++) {
            List<Slab> group = groups.get(i);
            if (!waiting.isEmpty() && !flow.passes(groups, i)) {
                flow.turn();
                flow.place(waiting);
                waiting = List.of();
            }
            if (group.getFirst().flow() == Slab.Flow.FLOATING && !flow.page.isEmpty() && !flow.fits(group)) {
                waiting = group;
            } else {
                flow.place(group);
            }
        }
        if (!waiting.isEmpty()) {
            flow.turn();
            flow.place(waiting);
        }
        flow.turn();
        return flow.leaves;
    }

    private static List<List<Slab>> groups(List<Slab> slabs) {
        var groups = new ArrayList<List<Slab>>();
        int from = 0;
        while (from < slabs.size()) {
            int to = from;
            while (slabs.get(to).keepWithNext() && to + 1 < slabs.size()) {
                to++;
            }
            groups.add(slabs.subList(from, to + 1));
            from = to + 1;
        }
        return groups;
    }

    /** Whether a group may stand here although a chart before it waits: lines one by one, a table only as a whole. */
    private boolean passes(List<List<Slab>> groups, int at) {
        if (groups.get(at).getFirst().flow() != Slab.Flow.PASSING) {
            return false;
        }
        float height = height(groups.get(at));
        for (int i = at + 1; i < groups.size() && groups.get(i).getFirst().repeat().isPresent(); i++) {
            height += height(groups.get(i));
        }
        return y - height >= bottom - 0.01f;
    }

    private void place(List<Slab> group) {
        if (!fits(group) && !page.isEmpty()
                && (heightOnNewPage(group) <= top - bottom || y - bottom < (top - bottom) / 3)) {
            turn();
        }
        for (Slab slab : group) {
            if (!fits(List.of(slab))) {
                turn();
            }
            put(slab);
        }
    }

    private boolean fits(List<Slab> group) {
        return page.isEmpty() ? heightOnNewPage(group) <= top - bottom : y - height(group) >= bottom - 0.01f;
    }

    private static float heightOnNewPage(List<Slab> group) {
        Slab first = group.getFirst();
        return height(group) - first.before() + first.repeat().map(Slab::height).orElse(0f);
    }

    private static float height(List<Slab> group) {
        float sum = 0;
        for (Slab slab : group) {
            sum += slab.before() + slab.height();
        }
        return sum;
    }

    private void put(Slab slab) {
        if (page.isEmpty()) {
            slab.repeat().ifPresent(head -> {
                page.add(new Leaf.Placed(new Slab(0, head.height(), true, List.of(), slab.frames(),
                        head.repeat(), slab.flow(), head.ink()), y));
                y -= head.height();
            });
        } else {
            y -= slab.before();
        }
        page.add(new Leaf.Placed(slab, y));
        y -= slab.height();
    }

    private void turn() {
        if (!page.isEmpty()) {
            leaves.add(new Leaf(List.copyOf(page)));
            page = new ArrayList<>();
        }
        y = top;
    }
}
