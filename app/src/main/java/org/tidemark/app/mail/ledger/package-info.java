/**
 * What is known of every letter: the ledger in the database, and the mark beside the editions that shows when a ledger is
 * older than what was sent.
 *
 * <p>Start at {@link org.tidemark.app.mail.ledger.Ledger}. Why it is so: {@code docs/decisions/exactly-once.md}.
 */
@NullMarked
package org.tidemark.app.mail.ledger;

import org.jspecify.annotations.NullMarked;
