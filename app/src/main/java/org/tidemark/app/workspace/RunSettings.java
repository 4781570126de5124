package org.tidemark.app.workspace;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code run} does beside building.
 *
 * @param publishTo folder of the site, absolute; its owner may put it anywhere. Empty when nothing is published
 * @param send      whether letters are sent; false for a desk that sends by hand
 * @param operator  address of whoever is told about a run that failed; empty when nobody is
 */
public record RunSettings(Optional<Path> publishTo, boolean send, Optional<String> operator) {
    /** Those of a workspace that says nothing: letters are sent where {@code mail} has a server. */
    public static final RunSettings USUAL = new RunSettings(Optional.empty(), true, Optional.empty());
}
