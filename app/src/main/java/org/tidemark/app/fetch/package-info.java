/**
 * Refreshes the files of a workspace from where their vendors publish them. The one place of the program, besides mail and
 * preview, that opens connections; an edition is made from what lies in the workspace.
 *
 * <p>Start at {@link org.tidemark.app.fetch.Fetcher}. {@code Web} asks for one file, {@code Tunnel} is the only way out and
 * connects to public addresses alone, {@code Inspection} and {@code Comparison} judge what came before {@code Copies} puts it in
 * place of the copy that is there. {@code Secret} keeps keys out of everything that is said or kept.
 */
@NullMarked
package org.tidemark.app.fetch;

import org.jspecify.annotations.NullMarked;
