package org.tidemark.model;

import java.util.Optional;

/**
 * What the compiler of a table says about one series in it, for the section on sources.
 *
 * @param frequency on which days there is a value, in words
 * @param compiled  when the table was put together, as the table says it, such as 2026-11
 */
public record SeriesNote(String series, PriceBasis basis, String frequency, String publisher, Optional<String> compiled,
        Optional<String> note) {}
