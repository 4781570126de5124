package org.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidemark.report.text.Language;
import org.tidemark.report.text.Messages;
import org.tidemark.report.text.TemplateSource;

/** A study gives its reasons as keys and arguments; only the day on which one is printed would show that no language says it. */
class ReasonsTest {
    private static final Pattern REASON = Pattern
            .compile("Phrase\\s*\\.of\\(\\s*\"(reason\\.[a-z-]+)\"((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*)\\)");
    private static final Pattern ARGUMENT = Pattern.compile(",\\s*\"([a-z]+)\"\\s*,");

    static List<Language> languages() {
        return TemplateSource.bundled().languages();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void everyReasonThatAStudyGivesHasASentenceWithTheSameArguments(Language language) throws IOException {
        Messages messages = Messages.load(TemplateSource.bundled(), language);
        List<String> given = new ArrayList<>();
        for (Path source : sources()) {
            Matcher reason = REASON.matcher(code(source));
            while (reason.find()) {
                String key = reason.group(1);
                given.add(key);
                assertThat(messages.has(key)).as("%s of %s in %s", key, source.getFileName(), language).isTrue();
                assertThat(arguments(reason.group(2))).as("%s in %s", key, source.getFileName())
                        .containsAll(messages.arguments(key));
            }
        }
        assertThat(given).hasSizeGreaterThan(30);
    }

    /** Without Javadoc, whose examples give no reasons. */
    private static String code(Path source) throws IOException {
        try (Stream<String> lines = Files.lines(source)) {
            return lines.filter(line -> !line.strip().startsWith("*") && !line.strip().startsWith("/**"))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static Set<String> arguments(String call) {
        Set<String> names = new TreeSet<>();
        Matcher argument = ARGUMENT.matcher(call);
        while (argument.find()) {
            names.add(argument.group(1));
        }
        return names;
    }

    private static List<Path> sources() throws IOException {
        Path analysis = Path.of(System.getProperty("tidemark.root"), "analysis", "src", "main", "java");
        try (Stream<Path> files = Files.walk(analysis)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
