/**
 * Letters to readers: a row of {@code recipients.csv} becomes one {@code .eml} with the report in the reader's language, and
 * with {@code --yes} it is sent once and never twice.
 *
 * <p>Start at {@link org.tidemark.app.mail.Mailing}. {@link org.tidemark.app.mail.Ledger} is the memory.
 */
@NullMarked
package org.tidemark.app.mail;

import org.jspecify.annotations.NullMarked;
