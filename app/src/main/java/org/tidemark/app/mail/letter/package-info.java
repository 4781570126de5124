/**
 * What a letter is: the finished message for one reader, made from an edition that is already printed. Nothing here sends.
 *
 * <p>Start at {@link org.tidemark.app.mail.letter.Composer}, made once for an edition.
 */
@NullMarked
package org.tidemark.app.mail.letter;

import org.jspecify.annotations.NullMarked;
