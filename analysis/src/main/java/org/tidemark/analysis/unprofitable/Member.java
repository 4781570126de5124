package org.tidemark.analysis.unprofitable;

import java.util.Optional;
import java.util.OptionalDouble;

import org.tidemark.model.Fundamentals;

/**
 * One company of an index with what is known of its earnings.
 *
 * @param weight  part of the fund's market value; empty where the source has no weights
 * @param company empty for one that the vendor of the fundamentals does not show
 */
record Member(String sector, OptionalDouble weight, Optional<Fundamentals> company) {

    /** The figure whose sign decides under that definition; empty for a company nothing is known of. */
    OptionalDouble figure(LossDefinition definition) {
        return company.isPresent() ? definition.figure(company.get()) : OptionalDouble.empty();
    }
}
