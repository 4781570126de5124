package org.tidemark.app.workspace;

import java.util.List;
import org.tidemark.report.text.Language;
import org.tidemark.report.text.TemplateSource;

/** The languages that the templates of the product are written in. */
public final class Languages {
    /** BCP 47 tags in the order of a language switch. */
    public static final List<String> ALL = TemplateSource.bundled().languages().stream().map(Language::tag).toList();

    private Languages() {}

    /** What the readers of a language call it. */
    public static String autonym(String language) {
        return Words.of("messages/" + language + ".properties").say(Language.AUTONYM);
    }
}
