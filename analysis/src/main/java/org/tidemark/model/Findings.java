package org.tidemark.model;

import java.util.List;

/** What one study found. A study's own type adds the order and the roles in which a section presents its facts. */
public interface Findings {
    /** Every fact of the study, each once, in a stable order. */
    List<Fact> facts();
}
