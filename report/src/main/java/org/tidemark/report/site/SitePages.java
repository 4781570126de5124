package org.tidemark.report.site;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tidemark.report.html.PageTheme;
import org.tidemark.report.template.TemplateEngine;
import org.tidemark.report.text.Language;
import org.tidemark.report.text.Messages;
import org.tidemark.report.text.TemplateSource;

/**
 * Fills the templates of a site. Whatever comes in with a model is text and is escaped; the same model gives the same
 * characters. Not for several threads at once.
 */
public final class SitePages {
    private final TemplateSource source;
    private final TemplateEngine engine;
    private final PageTheme theme;
    private final Map<String, Messages> messages = new HashMap<>();

    public SitePages(TemplateSource source) {
        this.source = source;
        this.engine = new TemplateEngine(source);
        this.theme = PageTheme.of(source, "css/report.css", "css/site.css");
    }

    /** The messages of one language (BCP 47). */
    public Messages messages(String language) {
        return messages.computeIfAbsent(language, tag -> Messages.load(source, new Language(tag)));
    }

    /**
     * The template {@code site/<name>.ftlx}, filled.
     *
     * @param model what the head comment of the template says, and what every page needs: {@code lang} and the rest of
     *     {@code site/layout.ftlx}
     */
    public String page(String name, String language, Map<String, Object> model) {
        Map<String, Object> all = new LinkedHashMap<>(model);
        all.put("policy", theme.policy());
        return engine.page(name, all, Map.of("style", theme.style(), "script", theme.script()), messages(language));
    }
}
