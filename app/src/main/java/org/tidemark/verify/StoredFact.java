package org.tidemark.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact as {@code facts.json} holds it.
 *
 * @param value     a number, an ISO day or month, or a word; null when there is none
 * @param number    whether {@code value} is a number
 * @param printed   the decimal that documents print, in the printed unit; null for what is no number
 * @param unit      empty when there is no value
 * @param reason    key of the reason why there is no value; empty when there is one
 * @param arguments what the reason names
 */
record StoredFact(String id, @Nullable String value, boolean number, @Nullable BigDecimal printed, String unit,
        String reason, Map<String, String> arguments) {
    private static final int PERCENT = 2;
    private static final int MONEY_DIGITS = 3;
    /** Sums of a few operations are off by less, in units of the last printed digit. */
    private static final BigDecimal HALF = new BigDecimal("0.5000001");

    StoredFact {
        arguments = Map.copyOf(arguments);
    }

    boolean hasValue() {
        return value != null;
    }

    /** What is wrong with the fact by itself; empty when nothing is. */
    List<String> faults() {
        if (value == null) {
            return reason.isEmpty() ? List.of("it has neither a value nor a reason") : List.of();
        }
        if (!reason.isEmpty()) {
            return List.of("it has a value and a reason for having none");
        }
        if (unit.isEmpty()) {
            return List.of("its value has no unit");
        }
        if (printed == null || !number) {
            return List.of();
        }
        BigDecimal exact = inPrintedUnit();
        return isRounded(exact, printed)
                ? List.of()
                : List.of("its printed decimal " + printed.toPlainString() + " is not its value "
                        + exact.toPlainString() + " rounded");
    }

    /** The value in the unit in which it is printed: percent for a fraction. */
    BigDecimal inPrintedUnit() {
        BigDecimal exact = new BigDecimal(String.valueOf(value));
        return unit.equals("fraction") || unit.equals("fraction-difference") ? exact.movePointRight(PERCENT) : exact;
    }

    private boolean isRounded(BigDecimal exact, BigDecimal to) {
        BigDecimal off = exact.subtract(to).abs();
        if (off.compareTo(HALF.movePointLeft(to.scale())) <= 0) {
            return true;
        }
        // an amount of money in big units: three digits count
        boolean round = to.signum() != 0 && to.stripTrailingZeros().precision() <= MONEY_DIGITS;
        return isMoney() && round
                && off.compareTo(HALF.movePointRight(exact.precision() - exact.scale() - MONEY_DIGITS)) <= 0;
    }

    /** Whether the unit is a currency. */
    boolean isMoney() {
        return unit.length() == 3 && unit.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }
}
