/**
 * The verbs of the command line, each a class with one method {@code run} that returns the exit status. They talk to the
 * person; what they do is done elsewhere. One does not know another, so that a verb loads only what it needs.
 */
@NullMarked
package org.tidemark.app.verb;

import org.jspecify.annotations.NullMarked;
