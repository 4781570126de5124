/**
 * Finds out what a file is from what stands in it: charset, delimiter, header and so the format, decimal sign and order of
 * dates. Nothing here asks the machine for its locale, and what the file leaves open is asked back, not guessed.
 *
 * <p>Start at {@link org.tidemark.ingest.recognise.Recogniser}.
 */
@NullMarked
package org.tidemark.ingest.recognise;

import org.jspecify.annotations.NullMarked;
