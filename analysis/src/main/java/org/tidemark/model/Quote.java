package org.tidemark.model;

import java.time.LocalDate;

/** One close: the day it belongs to and the level, in the series' unit. */
public record Quote(LocalDate day, double level) {}
