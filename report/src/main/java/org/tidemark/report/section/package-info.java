/**
 * What each section shows of a study: its findings as a tree for the template, and its charts. Nothing here computes; a section
 * only says which fact stands in which role.
 *
 * <p>Start at {@link org.tidemark.report.section.SectionModel}. A new study is one line there, one class of charts with its line
 * in {@link org.tidemark.report.section.SectionCharts}, one shape in {@code templates/section} and one narrative per language.
 */
@NullMarked
package org.tidemark.report.section;

import org.jspecify.annotations.NullMarked;
