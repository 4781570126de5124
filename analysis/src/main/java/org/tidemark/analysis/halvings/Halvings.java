package org.tidemark.analysis.halvings;

import java.util.List;
import java.util.Optional;

import org.tidemark.model.Curve;
import org.tidemark.model.Fact;
import org.tidemark.model.Findings;
import org.tidemark.model.Outcome;
import org.tidemark.model.Quantity;

/**
 * The halving cycles side by side, and the supply schedule.
 *
 * @param parameters what was asked
 * @param cycles     oldest first; the last one is running. Empty when the workspace names no halving up to the as-of day
 * @param now        the as-of day; empty when there is no cycle
 * @param facts      all of them, each once
 */
public record Halvings(HalvingParameters parameters, List<Cycle> cycles, Optional<Now> now, List<Fact> facts)
        implements
            Findings {

    public Halvings {
        cycles = List.copyOf(cycles);
        facts = List.copyOf(facts);
    }

    /** The cycle that the as-of day is in. */
    public Optional<Cycle> running() {
        return cycles.isEmpty() ? Optional.empty() : Optional.of(cycles.getLast());
    }

    /** Whether each cycle stands lower than the one before it at today's age; false when one of them is not known. */
    public boolean fading() {
        double previous = Double.POSITIVE_INFINITY;
        for (Cycle cycle : cycles) {
            if (!(cycle.today().multiple()
                    .outcome() instanceof Outcome.Computed<Quantity>(Quantity.Multiple(double multiple)))
                    || multiple >= previous) {
                return false;
            }
            previous = multiple;
        }
        return cycles.size() > 1;
    }

    /** The finished cycles, oldest first. */
    public List<Cycle> finished() {
        return cycles.isEmpty() ? cycles : cycles.subList(0, cycles.size() - 1);
    }

    /**
     * From one halving to the day before the next, or to the as-of day.
     *
     * @param year      of the halving; names the cycle
     * @param running   the next halving is not reached; peak and trough are "so far"
     * @param name      the year as a fact
     * @param day       of the halving, UTC
     * @param block     its height
     * @param status    term {@code running} or {@code finished}
     * @param price     close of the halving's day
     * @param atDays    at equal elapsed days: those of the parameters, then today's if it is not among them, ascending
     * @param today     at the elapsed days of the as-of day
     * @param peak      highest close of the first {@link HalvingParameters#peakWithinDays()} days
     * @param peakDay   its day
     * @param daysToPeak from the halving
     * @param peakMultiple of the price at the halving
     * @param trough    lowest close after the peak, before the next halving
     * @param troughDay its day
     * @param drawdown  trough over peak, less 1
     * @param recordBefore term {@code yes} or {@code no}: a record came in the year before the halving, the first for
     *                  {@link HalvingParameters#recordMonths()} months
     * @param recordBeforeDay its day, or the reason there is none
     * @param supply    the schedule at its block
     * @param path      x: days since the halving, y: multiple of the price at the halving
     */
    public record Cycle(int year, boolean running, Fact name, Fact day, Fact block, Fact status, Fact price,
            List<AtDay> atDays, AtDay today, Fact peak, Fact peakDay, Fact daysToPeak, Fact peakMultiple, Fact trough,
            Fact troughDay, Fact drawdown, Fact recordBefore, Fact recordBeforeDay, Supply supply,
            Optional<Curve> path) {
        public Cycle {
            atDays = List.copyOf(atDays);
        }
    }

    /**
     * A cycle at one age.
     *
     * @param elapsed  days since the halving
     * @param multiple close over the price at the halving
     */
    public record AtDay(int elapsed, Fact multiple) {}

    /**
     * The schedule around one halving, exact.
     *
     * @param subsidyBefore BTC for each block before
     * @param subsidyAfter  BTC for each block from it on
     * @param mined         coins in all blocks below it
     * @param shareMined    of all coins that will ever be
     * @param issuanceBefore yearly issuance with the old subsidy over the coins mined
     * @param issuanceAfter  yearly issuance with the new subsidy over the coins mined
     */
    public record Supply(Fact subsidyBefore, Fact subsidyAfter, Fact mined, Fact shareMined, Fact issuanceBefore,
            Fact issuanceAfter) {}

    /**
     * The as-of day. Height, coins and shares are estimates: 144 blocks a day since the halving.
     *
     * @param elapsed    days since the last halving
     * @param block      estimated height
     * @param mined      estimated coins
     * @param shareMined estimated share of all coins that will ever be
     * @param issuance   yearly issuance over the coins mined
     * @param rank       place of the running cycle among all by the multiple at this age, 1 for the highest
     */
    public record Now(Fact elapsed, Fact block, Fact mined, Fact shareMined, Fact issuance, Fact rank) {}
}
