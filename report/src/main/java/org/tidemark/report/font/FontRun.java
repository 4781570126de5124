package org.tidemark.report.font;

import java.util.Optional;
import org.openpdf.text.pdf.BaseFont;

/**
 * Text that one font can write.
 *
 * @param language BCP 47 tag when the text is in the letters of another language than the document's, else empty
 */
public record FontRun(String text, BaseFont font, Optional<String> language) {}
