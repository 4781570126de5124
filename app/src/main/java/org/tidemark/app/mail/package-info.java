/**
 * Letters to readers, sent once and never twice. Who gets one is in {@link org.tidemark.app.mail.recipient}, what it says in
 * {@link org.tidemark.app.mail.letter}.
 *
 * <p>Start at {@link org.tidemark.app.mail.Mailing}. {@link org.tidemark.app.mail.Ledger} is the memory.
 */
@NullMarked
package org.tidemark.app.mail;

import org.jspecify.annotations.NullMarked;
