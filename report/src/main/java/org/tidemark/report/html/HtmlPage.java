package org.tidemark.report.html;

import java.util.List;
import java.util.Optional;
import org.tidemark.report.text.Language;

/**
 * What lies around a page.
 *
 * @param translations the same report in other languages, and this one, in the order in which the switch lists them
 * @param pdf          relative address of the PDF, if there is one
 */
public record HtmlPage(List<Translation> translations, Optional<String> pdf) {
    public HtmlPage {
        translations = List.copyOf(translations);
    }

    /**
     * @param autonym the language's name in itself
     * @param href    relative address of its page
     */
    public record Translation(Language language, String autonym, String href) {}
}
