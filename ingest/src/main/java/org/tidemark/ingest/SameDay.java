package org.tidemark.ingest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What becomes of a figure whose day was met before. */
final class SameDay {
    /**
     * Largest relative difference at which two figures are one: the single-precision floats of some vendors carry seven
     * digits, so their 168.97000122070312 is another's 168.97.
     */
    private static final double NOISE = 1e-6;

    private SameDay() {}

    /**
     * Whether the figure is to be held: nothing else is held of that day, or only an earlier vintage of the same file. If not, the
     * row is refused or, when another file says the same, left outside.
     */
    static boolean isNew(Row row, Optional<Cell> before, LocalDate since, String what, LocalDate day, double value,
            int field) {
        if (before.isEmpty()) {
            return true;
        }
        Cell held = before.get();
        boolean sameFile = held.file().equals(row.file());
        if (sameFile && !held.since().equals(since)) {
            return held.since().isBefore(since);
        }
        if (held.isWithdrawn()) {
            return sameFile;
        }
        String there = there(row, held);
        if (Math.abs(held.value() - value) > NOISE * Math.abs(held.value())) {
            row.refuse(Kind.CONFLICT, field,
                    what + " on " + day + " is " + plain(value) + " here and " + plain(held.value()) + " in " + there,
                    "keep one of them, or cut one file with from or until");
        } else if (sameFile) {
            row.refuseHarmless(Kind.DUPLICATE, field, what + " on " + day + " is there again, as in " + there,
                    "kept once");
        }
        return false;
    }

    /** {@code line 7}, or {@code b.csv:7} when that is another file. */
    static String there(Row row, Cell held) {
        return held.file().equals(row.file()) ? "line " + held.line() : held.file() + ":" + held.line();
    }

    /** Without an exponent: people look for what they see in the file. */
    private static String plain(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
