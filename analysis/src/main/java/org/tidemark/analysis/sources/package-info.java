/** What the edition was made from, as facts: the books of every input file. */
@NullMarked
package org.tidemark.analysis.sources;

import org.jspecify.annotations.NullMarked;
