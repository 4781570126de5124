package org.tidemark.report.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.font.FontRenderContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A JVM that sees no font of the system and no cache of the user. */
@EnabledOnOs(OS.LINUX)
class NoSystemFontsTest {

    /** What the other JVM runs: the first use of AWT in it. */
    public static final class Measure {
        public static void main(String[] arguments) {
            double width = Typefaces.awt("ko", false, 10)
                    .getStringBounds("소형주", new FontRenderContext(null, true, true)).getWidth();
            System.out.println("width " + Math.round(width));
        }
    }

    /** Hangul is 920 of 1000 units wide in Noto Sans KR (hmtx table), so three letters of 10 points are 27.6. */
    @Test
    void drawsOnAMachineWithoutFonts(@TempDir Path home) throws Exception {
        Path fontconfig = Files.writeString(home.resolve("fonts.conf"), """
                <?xml version="1.0"?>
                <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                <fontconfig></fontconfig>
                """);
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Duser.home=" + home, "-cp", System.getProperty("java.class.path"),
                Measure.class.getName());
        builder.environment().put("FONTCONFIG_FILE", fontconfig.toString());
        builder.environment().put("HOME", home.toString());
        builder.redirectErrorStream(true);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("width 28");
    }
}
