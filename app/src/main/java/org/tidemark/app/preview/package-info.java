/**
 * Shows an edition while it is being worked on: a web server on loopback that prints again whenever data, templates or
 * configuration change, and tells the browser. Nothing is written; what is wrong appears in the page.
 *
 * <p>Start at {@link org.tidemark.app.preview.Previewer}. {@code Watch} notices changes, {@code Workbench} makes a
 * {@code Proof} of each, {@code PageHandler} answers the browser, {@code Announcements} tell it to come again.
 */
@NullMarked
package org.tidemark.app.preview;

import org.jspecify.annotations.NullMarked;
