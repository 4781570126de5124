package org.tidemark.model;

/**
 * Loss-making members of one sector.
 *
 * @param weight           part of the index's weight in the sector, a fraction
 * @param lossMakingWeight part of the index's weight in the sector's loss-making members, a fraction
 */
public record UnprofitableSector(String index, String sector, long membersCounted, long lossMaking, double weight,
        double lossMakingWeight) {
    public UnprofitableSector {
        if (lossMaking < 0 || lossMaking > membersCounted) {
            throw new IllegalArgumentException(
                    index + " " + sector + ": " + lossMaking + " loss-making of " + membersCounted + " counted");
        }
    }
}
