package org.tidemark.app.mail.ledger;

import java.util.EnumMap;
import java.util.Map;

/** The letters of an edition, each counted once: {@code planned = sent + refused + uncertain + under way + waiting}. */
public record Books(int sent, int refused, int uncertain, int underWay, int waiting) {

    static Books of(Map<LetterState, Integer> counts) {
        Map<LetterState, Integer> all = new EnumMap<>(LetterState.class);
        all.putAll(counts);
        return new Books(all.getOrDefault(LetterState.SENT, 0), all.getOrDefault(LetterState.REFUSED, 0),
                all.getOrDefault(LetterState.UNCERTAIN, 0), all.getOrDefault(LetterState.SENDING, 0),
                all.getOrDefault(LetterState.PLANNED, 0));
    }

    /** All letters that the ledger has. */
    public int planned() {
        return sent + refused + uncertain + underWay + waiting;
    }

    /** Whether every letter has come to its end, with or without success. */
    public boolean settled() {
        return uncertain == 0 && underWay == 0 && waiting == 0;
    }

    @Override
    public String toString() {
        return planned() + " planned = " + sent + " sent + " + refused + " refused + " + uncertain + " uncertain + "
                + waiting + " waiting" + (underWay == 0 ? "" : " + " + underWay + " under way elsewhere");
    }
}
