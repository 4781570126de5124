/**
 * Who gets the report by mail. Start at {@link org.tidemark.app.mail.recipient.Recipients}, which reads
 * {@code recipients.csv}.
 */
@NullMarked
package org.tidemark.app.mail.recipient;

import org.jspecify.annotations.NullMarked;
