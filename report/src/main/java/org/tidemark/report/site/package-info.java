/**
 * The pages around the reports: filled from {@code site/*.ftlx}, and the picture that stands for an edition elsewhere. Which
 * editions there are and where they lie is the business of whoever calls.
 */
@NullMarked
package org.tidemark.report.site;

import org.jspecify.annotations.NullMarked;
