package org.tidemark.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The edition that {@code tidemark demo} makes, and that it makes the same one on every machine. */
class DemoEditionTest extends EditionContract {
    @Override
    Edition edition() {
        return Demo.EDITION;
    }

    /** A dotless i, another day, and a default charset without a single Hangul or Cyrillic letter. */
    @Test
    void zoneLocaleAndCharsetOfTheMachineChangeNoByte() {
        Edition elsewhere = Demo.build("seoul", new ProgramProcess()
                .with("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Seoul", "-Dfile.encoding=COMPAT")
                .in("TZ", "Asia/Seoul").in("LC_ALL", "C").in("LANG", "C"));

        assertThat(elsewhere.hashes()).isEqualTo(Demo.EDITION.hashes());
    }

    /**
     * Java finds fonts through fontconfig and in well-known folders. The first is told of none; the second are hidden where
     * the system lets a process have its own view of the disk, as Linux mostly does.
     */
    @Test
    void fontsOfTheMachineChangeNoByte() throws IOException, InterruptedException {
        Path home = Folders.empty("no-fonts-home");
        Path config = Files.writeString(home.resolve("fonts.conf"), """
                <?xml version="1.0"?>
                <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                <fontconfig></fontconfig>
                """);
        List<String> hidden = List.of("unshare", "--map-root-user", "--mount", "sh", "-ec", """
                for folder in /usr/share/fonts /usr/local/share/fonts /usr/share/X11/fonts; do
                    [ ! -d "$folder" ] || mount -t tmpfs none "$folder"
                done
                exec "$@"
                """, "sh");
        Edition bare = Demo.build("no-fonts", new ProgramProcess().through(works(hidden) ? hidden : List.of())
                .with("-Duser.home=" + home).in("FONTCONFIG_FILE", config.toString()).in("HOME", home.toString())
                .in("XDG_CACHE_HOME", home.toString()).in("XDG_DATA_HOME", home.toString())
                .in("XDG_CONFIG_HOME", home.toString()));

        assertThat(bare.hashes()).isEqualTo(Demo.EDITION.hashes());
    }

    private static boolean works(List<String> prefix) throws InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aSecondRunWritesNothing() throws IOException {
        var written = Files.getLastModifiedTime(Demo.EDITION.folder().resolve("SHA256SUMS"));

        ProgramProcess.Ended again = new ProgramProcess().run("demo", "--out", Demo.EDITION.folder().getParent());

        assertThat(again.out()).startsWith("small-caps 2026-01-23 r1: up to date\n");
        assertThat(Files.getLastModifiedTime(Demo.EDITION.folder().resolve("SHA256SUMS"))).isEqualTo(written);
    }

    /** The Russell 2000's year: 2669.16 on 2026-01-23 over 2481.91 on 2025-12-31 (levels.csv). */
    @Test
    void thePageLeadsWithTheYearOfTheRussell() {
        assertThat(Edition.LANGUAGES).allSatisfy(language -> assertThat(Demo.EDITION.html(language)
                .select("#summary data[value=snapshot.RUT.ytd]").eachText()).isNotEmpty()
                .allSatisfy(text -> assertThat(text).contains(language.equals("ru") ? "7,5" : "7.5")));
    }
}
