package org.tidemark.report.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidemark.report.text.Language;
import org.tidemark.report.text.Messages;
import org.tidemark.report.text.TemplateSource;

/** No language is thinner than another. English, in which templates are first written, is what the others are held against. */
class EveryLanguageTest {
    private static final TemplateSource TEMPLATES = TemplateSource.bundled();
    private static final Messages ENGLISH = Messages.load(TEMPLATES, new Language("en"));

    static Stream<Messages> languages() {
        return TEMPLATES.languages().stream().map(language -> Messages.load(TEMPLATES, language));
    }

    /** Units of money differ: Korean counts in 억, English in bn. */
    private static Set<String> comparable(Set<String> keys) {
        Set<String> comparable = new TreeSet<>(keys);
        comparable.removeIf(key -> key.startsWith("money."));
        return comparable;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hasEveryMessageWithTheSameArguments(Messages messages) {
        assertThat(comparable(messages.keys())).isEqualTo(comparable(ENGLISH.keys()));
        for (String key : comparable(ENGLISH.keys())) {
            // How a date is put together is the language's own business.
            if (!key.startsWith("format.")) {
                assertThat(messages.arguments(key)).as(key).isEqualTo(ENGLISH.arguments(key));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hasThePluralFormsItNeeds(Messages messages) {
        for (String key : messages.keys()) {
            Set<String> forms = new TreeSet<>(messages.pluralForms(key));
            forms.removeIf(form -> form.startsWith("="));
            if (!forms.isEmpty()) {
                assertThat(forms).as(key).isEqualTo(new TreeSet<>(messages.pluralFormsNeeded()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hasANarrativeForEverySectionWithEveryMacroItCalls(Messages messages) throws Exception {
        for (String study : sections()) {
            String shape = TEMPLATES.require("section/" + study + ".ftlx", "");
            if (!shape.contains("<section")) {
                continue;
            }
            String narrative = "narrative/" + study + "_" + messages.language() + ".ftlx";
            String prose = TEMPLATES.require(narrative, "write the section's words in this language");
            for (int at = shape.indexOf("<@say."); at >= 0; at = shape.indexOf("<@say.", at + 1)) {
                int end = at + 6;
                while (Character.isLetterOrDigit(shape.charAt(end))) {
                    end++;
                }
                assertThat(prose).as(narrative).contains("<#macro " + shape.substring(at + 6, end));
            }
        }
    }

    private static List<String> sections() throws IOException {
        Path templates = Path.of(System.getProperty("tidemark.root"),
                "templates/src/main/resources/org/tidemark/templates");
        try (Stream<Path> files = Files.list(templates.resolve("section"))) {
            return files.map(file -> file.getFileName().toString().replace(".ftlx", "")).sorted().toList();
        }
    }
}
