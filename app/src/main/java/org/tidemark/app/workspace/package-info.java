/**
 * A workspace as a value: what {@code report.yaml} says, checked as a whole, every fault with its place.
 *
 * <p>Start at {@link org.tidemark.app.workspace.WorkspaceReader}. A new key is one line in a reader here, one in
 * {@code report.schema.json} and one in {@code docs/workspace.md}; a test holds the three together.
 */
@NullMarked
package org.tidemark.app.workspace;

import org.jspecify.annotations.NullMarked;
