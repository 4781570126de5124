/**
 * The studies: each reads a {@link org.tidemark.model.Dataset} as it was known on a day and gives
 * {@link org.tidemark.model.Findings}. Nothing here knows a file, a language or a document.
 *
 * <p>One package per study, named like its section: {@code XStudy.run(data, parameters, asOf)} gives the record {@code X}.
 */
@NullMarked
package org.tidemark.analysis;

import org.jspecify.annotations.NullMarked;
