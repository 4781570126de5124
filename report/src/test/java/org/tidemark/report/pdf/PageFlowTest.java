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

    @Test
    void whatFollowsAChartFillsThePageThatTheChartHasToLeave() {
        List<Slab> slabs = slabs(7);
        slabs.add(chart(60));
        slabs.addAll(text(5));
        assertThat(anchors(slabs)).containsExactly(
                List.of("line 0", "line 1", "line 2", "line 3", "line 4", "line 5", "line 6", "text 0", "text 1",
                        "text 2"),
                List.of("chart", "text 3", "text 4"));
    }

    @Test
    void noHeadingAndNoOtherChartPassesAWaitingChart() {
        List<Slab> slabs = slabs(7);
        slabs.add(chart(60));
        slabs.addAll(text(1));
        slabs.add(slab("heading"));
        slabs.addAll(text(1));
        assertThat(sizes(slabs)).containsExactly(8, 3);
        List<Slab> charts = slabs(7);
        charts.add(chart(60));
        charts.add(chart(30));
        assertThat(sizes(charts)).as("the second would fit above the first").containsExactly(7, 2);
    }

    @Test
    void aTablePassesAWaitingChartOnlyAsAWhole() {
        List<Slab> slabs = slabs(7);
        slabs.add(chart(60));
        slabs.addAll(table(2));
        assertThat(sizes(slabs)).as("head and both rows fit").containsExactly(10, 1);
        List<Slab> longer = slabs(7);
        longer.add(chart(60));
        longer.addAll(table(3));
        assertThat(sizes(longer)).as("the third row would not").containsExactly(7, 5);
    }

    private static Slab chart(float height) {
        return Slab.space(height).anchored("chart").flowing(Slab.Flow.FLOATING);
    }

    private static List<Slab> text(int count) {
        var text = new ArrayList<Slab>();
        for (int i = 0; i < count; i++) {
            text.add(slab("text " + i).flowing(Slab.Flow.PASSING));
        }
        return text;
    }

    private static List<Slab> table(int rows) {
        Slab head = slab("head").flowing(Slab.Flow.PASSING);
        List<Slab> table = text(rows);
        table.replaceAll(row -> row.repeating(head));
        table.addFirst(head.kept(true));
        return table;
    }

    private static List<List<String>> anchors(List<Slab> slabs) {
        return PageFlow.deal(slabs, 100, 0).stream()
                .map(leaf -> leaf.slabs().stream().map(placed -> placed.slab().anchors().getFirst()).toList())
                .toList();
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
