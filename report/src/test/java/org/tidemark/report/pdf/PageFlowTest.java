package org.tidemark.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages 100 points high, slabs of 10: ten to a page. */
class PageFlowTest {

    @Test
    void aHeadingAloneAtTheFootGoesToTheNextPage() {
        List<Slab> slabs = slabs(9);
        slabs.add(slab("heading").kept(true));
        List<Slab> paragraph = slabs(4);
        Slab.keepEnds(paragraph);
        slabs.addAll(paragraph);
        assertThat(sizes(slabs)).containsExactly(9, 5);
    }

    @Test
    void noParagraphLeavesOneLineBehindOrTakesOneAlong() {
        List<Slab> before = slabs(9);
        List<Slab> four = slabs(4);
        Slab.keepEnds(four);
        before.addAll(four);
        assertThat(sizes(before)).containsExactly(9, 4);
        List<Slab> six = slabs(6);
        List<Slab> five = slabs(5);
        Slab.keepEnds(five);
        six.addAll(five);
        assertThat(sizes(six)).as("four lines would fit, but the fifth would be alone").containsExactly(9, 2);
    }

    @Test
    void aTableThatGoesOnShowsItsHeadAgainAndLeavesRoomForIt() {
        Slab head = slab("head");
        List<Slab> rows = slabs(25);
        rows.replaceAll(row -> row.repeating(head));
        List<Slab> all = new ArrayList<>(List.of(head.kept(true)));
        all.addAll(rows);
        assertThat(sizes(all)).containsExactly(10, 10, 8);
    }

    @Test
    void aGroupThatNoPageHoldsIsBrokenInsideAndNoPageIsEmpty() {
        List<Slab> group = slabs(23);
        Slab.keepTogether(group);
        assertThat(sizes(group)).containsExactly(10, 10, 3);
    }

    @Test
    void theDistanceAboveIsDroppedAtTheTopOfAPage() {
        List<Slab> slabs = slabs(12);
        slabs.replaceAll(slab -> slab.after(5));
        List<Leaf> leaves = PageFlow.deal(slabs, 100, 0);
        assertThat(leaves).allSatisfy(leaf -> assertThat(leaf.slabs().getFirst().top()).isEqualTo(100f));
        assertThat(leaves.getFirst().slabs()).as("10 + 6 × 15 = 100").hasSize(7);
    }

    private static List<Integer> sizes(List<Slab> slabs) {
        return PageFlow.deal(slabs, 100, 0).stream().map(leaf -> leaf.slabs().size()).toList();
    }

    private static List<Slab> slabs(int count) {
        var slabs = new ArrayList<Slab>();
        for (int i = 0; i < count; i++) {
            slabs.add(slab("line " + i));
        }
        return slabs;
    }

    private static Slab slab(String anchor) {
        return Slab.space(10).anchored(anchor);
    }
}
