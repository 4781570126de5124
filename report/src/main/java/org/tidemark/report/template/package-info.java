/**
 * Templates and facts in, block documents out.
 *
 * <p>Start at {@link org.tidemark.report.template.TemplateEngine}. What a template may write is in
 * {@link org.tidemark.report.template.BlockParser}, what it may call in {@link org.tidemark.report.template.Vocabulary}.
 */
@NullMarked
package org.tidemark.report.template;

import org.jspecify.annotations.NullMarked;
