package org.tidemark.report.font;

import java.util.List;
import java.util.Locale;

/** The three families of the bundled fonts. All have Latin and Russian; they differ in Hangul and in the shapes of Han. */
enum Script {
    KR("ko"), SC("zh-Hans"), TC("zh-Hant");

    private final String language;
    private final String regular;
    private final String bold;

    Script(String language) {
        this.language = language;
        this.regular = "NotoSans" + name() + "-Regular.ttf";
        this.bold = "NotoSans" + name() + "-Bold.ttf";
    }

    /** The language in whose manner the family draws Hangul or Han, as a BCP 47 tag. */
    String language() {
        return language;
    }

    String file(boolean inBold) {
        return inBold ? bold : regular;
    }

    /** The families in the order in which a language asks them for a character. */
    static List<Script> chain(String language) {
        Locale likely = Locale.forLanguageTag(language);
        if (!likely.getLanguage().equals("zh")) {
            return List.of(KR, SC, TC);
        }
        return likely.getScript().equals("Hant") ? List.of(TC, SC, KR) : List.of(SC, TC, KR);
    }
}
