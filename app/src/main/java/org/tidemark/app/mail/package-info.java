/**
 * Letters to readers, sent once and never twice. Who gets one is in {@link org.tidemark.app.mail.recipient}, what it says in
 * {@link org.tidemark.app.mail.letter}, what is known of it in {@link org.tidemark.app.mail.ledger}, and how it is told to a
 * server in {@link org.tidemark.app.mail.smtp}.
 *
 * <p>Start at {@link org.tidemark.app.mail.Dispatch}, which brings them together; {@link org.tidemark.app.mail.Mailing} sends.
 */
@NullMarked
package org.tidemark.app.mail;

import org.jspecify.annotations.NullMarked;
