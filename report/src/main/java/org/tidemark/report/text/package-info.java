/** How each language writes words and figures: messages, numbers, dates, money. The locale is always an argument. */
@NullMarked
package org.tidemark.report.text;

import org.jspecify.annotations.NullMarked;
