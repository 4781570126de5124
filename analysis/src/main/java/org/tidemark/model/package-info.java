/**
 * The words of the product as values: series, flows, holdings, events, and the {@link org.tidemark.model.Fact} that every
 * printed number comes from.
 *
 * <p>Start at {@link org.tidemark.model.Dataset} (what was read) and {@link org.tidemark.model.Fact} (what was found). Values
 * here are immutable, check themselves, and know no file, no clock and no language.
 */
@NullMarked
package org.tidemark.model;

import org.jspecify.annotations.NullMarked;
