package org.tidemark.analysis.unprofitable;

import java.util.OptionalDouble;

import org.tidemark.model.Fundamentals;

/** What "unprofitable" means; each gives another share, so each is named wherever one is printed. */
public enum LossDefinition {
    /** Earnings per share of the last twelve months below zero. */
    EPS_TTM("eps-ttm"),
    /** Earnings per share of the last quarter below zero. */
    EPS_QUARTER("eps-quarter"),
    /** Earnings before interest and taxes of the last twelve months below the interest expense of the same months. */
    INTEREST_NOT_COVERED("interest-not-covered");

    private final String slug;

    LossDefinition(String slug) {
        this.slug = slug;
    }

    /** The segment of fact ids and the term {@code term.<slug>}. */
    public String slug() {
        return slug;
    }

    /** The figure whose sign decides: below zero is a loss. Empty when the vendor shows none. */
    OptionalDouble figure(Fundamentals company) {
        return switch (this) {
            case EPS_TTM -> company.epsTtm();
            case EPS_QUARTER -> company.epsQuarter();
            case INTEREST_NOT_COVERED -> company.ebit().isPresent() && company.interest().isPresent()
                    ? OptionalDouble.of(company.ebit().getAsDouble() - company.interest().getAsDouble())
                    : OptionalDouble.empty();
        };
    }
}
