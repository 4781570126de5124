package org.tidemark.analysis.halvings;

import java.math.BigDecimal;

/**
 * Bitcoin's supply schedule in whole satoshi (0.00000001 BTC).
 *
 * <p>Block {@code h} may create {@code 50 BTC >> (h / 210,000)}, the shift dropping fractions of a satoshi
 * ({@code GetBlockSubsidy} in Bitcoin Core's {@code validation.cpp}). All coins that will ever be are 20,999,999.9769 BTC. The
 * schedule counts what blocks may create: the first block's 50 BTC cannot be spent and a few miners claimed less.
 */
final class Supply {
    static final long BLOCKS_PER_ERA = 210_000;
    /** One block in ten minutes, 365 days. */
    static final long BLOCKS_PER_YEAR = 52_560;
    /** One block in ten minutes. */
    static final long BLOCKS_PER_DAY = 144;
    private static final long FIRST_SUBSIDY = 50_00000000L;
    private static final int SATOSHI_DIGITS = 8;

    private Supply() {}

    /** Satoshi that block {@code height} may create. */
    static long subsidy(long height) {
        long era = height / BLOCKS_PER_ERA;
        return era < Long.SIZE ? FIRST_SUBSIDY >> era : 0;
    }

    /** Satoshi created by all blocks below {@code height}: the sum of {@link #subsidy} over each of them. */
    static long below(long height) {
        long total = 0;
        for (long start = 0; start < height && subsidy(start) > 0; start += BLOCKS_PER_ERA) {
            total += Math.min(BLOCKS_PER_ERA, height - start) * subsidy(start);
        }
        return total;
    }

    /** Satoshi that will ever be. */
    static long terminal() {
        return below(Long.MAX_VALUE);
    }

    /** Yearly issuance at a subsidy as a fraction of the coins in all blocks below {@code height}, which is not 0. */
    static double issuance(long subsidy, long height) {
        return (double) (subsidy * BLOCKS_PER_YEAR) / below(height);
    }

    static double shareMined(long height) {
        return (double) below(height) / terminal();
    }

    /** Whole coins, the rest dropped. */
    static long coins(long satoshi) {
        return satoshi / 1_00000000L;
    }

    static BigDecimal btc(long satoshi) {
        return BigDecimal.valueOf(satoshi, SATOSHI_DIGITS).stripTrailingZeros();
    }
}
