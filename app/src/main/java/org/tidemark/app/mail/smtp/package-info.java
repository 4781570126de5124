/**
 * One mail server and what it says to a letter. Nothing here knows who is written to or what was sent before.
 *
 * <p>Start at {@link org.tidemark.app.mail.smtp.Carrier}. The connection is Angus Mail's; the words of each letter are said one
 * by one, because only so it is known how far the server had come when a connection breaks.
 */
@NullMarked
package org.tidemark.app.mail.smtp;

import org.jspecify.annotations.NullMarked;
