package org.tidemark.model;

import java.util.Optional;

/**
 * Reference facts of an index, in the words of its source; empty where the source says nothing.
 *
 * @param members        how many, such as "about 2000"
 * @param universe       which companies are ranked or chosen from
 * @param earningsScreen what a company must have earned to enter; "none" when nothing is asked
 * @param standIn        the series of a fund that stands in for it
 */
public record IndexProfile(String id, String name, Optional<String> provider, Optional<String> members,
        Optional<String> universe, Optional<String> earningsScreen, Optional<String> standIn,
        Optional<String> source) {}
