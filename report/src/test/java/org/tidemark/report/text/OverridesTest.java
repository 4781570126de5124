package org.tidemark.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverridesTest {
    @TempDir
    Path folder;

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void aNameThatReplacesNothingIsSaidWithTheNearestThatWould() throws IOException {
        write("narrative/snapshot_kr.ftlx", "<p>…</p>");
        write("sections/summary.ftlx", "<p>…</p>");
        write("notes.txt", "mine");

        assertThat(Overrides.strangers(folder)).containsExactly(
                "templates/narrative/snapshot_kr.ftlx: it replaces nothing, since the program has no template of that name;"
                        + " did you mean 'narrative/snapshot_ko.ftlx'",
                "templates/notes.txt: it replaces nothing, since the program has no template of that name; take the name of a"
                        + " bundled template or take it away",
                "templates/sections/summary.ftlx: it replaces nothing, since the program has no template of that name; did"
                        + " you mean 'section/summary.ftlx'");
    }

    @Test
    void whatReplacesOrHelpsOrIsHiddenIsNoStranger() throws IOException {
        write("section/summary.ftlx", "<#import \"section/mine.ftlx\" as mine>");
        write("section/mine.ftlx", "<#macro one></#macro>");
        write("messages/ko.properties", "unavailable=없음");
        write(".DS_Store", "");
        write("css/report.css~", "");

        assertThat(Overrides.strangers(folder)).isEmpty();
        assertThat(Overrides.strangers(folder.resolve("nowhere"))).isEmpty();
    }
}
