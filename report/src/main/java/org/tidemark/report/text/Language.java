package org.tidemark.report.text;

import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * A language that a report is written in. Which ones there are is a matter of the templates ({@code languages.txt}); how
 * one writes numbers and dates is in its messages.
 *
 * @param tag BCP 47 tag as files and folders are named: ko, zh-Hans, zh-Hant, ru, en
 */
public record Language(String tag) {
    public Language {
        try {
            new Locale.Builder().setLanguageTag(tag);
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("'" + tag + "' is not a language tag; write one such as en or zh-Hans",
                    e);
        }
        if (tag.isEmpty() || tag.indexOf('_') >= 0) {
            throw new IllegalArgumentException("'" + tag + "' is not a language tag; write one such as en or zh-Hans");
        }
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The message that says this language's name in itself. */
    public static final String AUTONYM = "language.autonym";

    @Override
    public String toString() {
        return tag;
    }
}
