package org.tidemark.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as it lies in an unpacked archive: a folder with a blank in its name, no pom.xml, a Java of our making. */
class LauncherTest {
    @TempDir
    Path temp;

    private Path home;

    private record Run(int status, String out, String err) {}

    @BeforeEach
    void unpack() throws IOException {
        home = Files.createDirectory(temp.resolve("tide mark")).toRealPath();
        Files.copy(Modules.root().resolve("tidemark"), home.resolve("tidemark"));
    }

    @Test
    void runsTheProgramWithItsHomeAndTheArgumentsAsGiven() throws Exception {
        Files.createFile(home.resolve("tidemark-app-9.jar"));
        Run run = run(home.resolve("tidemark"), javaOf("21.0.1"), "build", "a b", "*");
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).contains("-Dtidemark.home=" + home).containsSequence("-cp",
                home.resolve("tidemark-app-9.jar").toString(), "org.tidemark.app.Main", "build", "a b", "*");
        assertThat(run.status()).isEqualTo(7);
    }

    @Test
    void keepsAClassArchiveOfTheBuildAndUsesItForTheOtherVerbs() throws Exception {
        Files.createFile(home.resolve("tidemark-app-9.jar"));
        String archive = "-XX:SharedArchiveFile=" + home.resolve("tidemark.jsa");
        assertThat(run(home.resolve("tidemark"), javaOf("21"), "check").out()).doesNotContain("tidemark.jsa");
        assertThat(run(home.resolve("tidemark"), javaOf("22"), "build").out().lines()).contains(archive,
                "-XX:+AutoCreateSharedArchive");
        Files.createFile(home.resolve("tidemark.jsa"));
        assertThat(run(home.resolve("tidemark"), javaOf("23"), "check").out().lines()).contains(archive)
                .doesNotContain("-XX:+AutoCreateSharedArchive");
    }

    /** Sixteen mebibytes and a byte, of which the disk holds nothing. */
    @Test
    void lendsTheSecondCompilerToTheCheckOfALongFile() throws Exception {
        Files.createFile(home.resolve("tidemark-app-9.jar"));
        Path folder = Files.createDirectory(temp.resolve("some data"));
        Files.createFile(folder.resolve("short.csv"));
        assertThat(run(home.resolve("tidemark"), javaOf("21"), "check", folder.toString()).out())
                .contains("-XX:TieredStopAtLevel=1");
        try (var longFile = new RandomAccessFile(folder.resolve("long.csv").toFile(), "rw")) {
            longFile.setLength((16L << 20) + 1);
        }
        assertThat(run(home.resolve("tidemark"), javaOf("22"), "check", "--json", folder.toString()).out())
                .contains("-XX:+UseSerialGC").doesNotContain("-XX:TieredStopAtLevel");
        assertThat(run(home.resolve("tidemark"), javaOf("23"), "check", folder.resolve("short.csv").toString()).out())
                .contains("-XX:TieredStopAtLevel=1");
        assertThat(run(home.resolve("tidemark"), javaOf("25"), "build", folder.toString()).out())
                .contains("-XX:TieredStopAtLevel=1");
    }

    @Test
    void findsItsFolderThroughALink() throws Exception {
        Files.createFile(home.resolve("tidemark-app-9.jar"));
        Path link = Files.createSymbolicLink(temp.resolve("link"), Path.of("tide mark", "tidemark"));
        assertThat(run(link, javaOf("25")).out().lines()).contains("-Dtidemark.home=" + home);
    }

    @Test
    void passesOverAJavaThatIsTooOld() throws Exception {
        Files.createFile(home.resolve("tidemark-app-9.jar"));
        assertThat(run(home.resolve("tidemark"), javaOf("17.0.15")).out()).doesNotContain("-Dtidemark.home=");
    }

    @Test
    void saysWhatIsMissingWhenTheArchiveIsTorn() throws Exception {
        Run run = run(home.resolve("tidemark"), javaOf("21"));
        assertThat(run.err()).isEqualTo(
                "tidemark: there is no tidemark-app-*.jar in " + home + "; unpack the archive again.\n");
        assertThat(run.status()).isEqualTo(1);
    }

    /** A Java home whose {@code java} prints its arguments, one a line, and exits with 7. */
    private Path javaOf(String version) throws IOException {
        Path java = Files.createDirectories(temp.resolve("java").resolve(version));
        Files.writeString(java.resolve("release"), "IMPLEMENTOR=\"nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path program = Files.createDirectory(java.resolve("bin")).resolve("java");
        Files.writeString(program, "#!/bin/sh\nprintf '%s\\n' \"$@\"\nexit 7\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return java;
    }

    private Run run(Path launcher, Path javaHome, String... arguments) throws IOException, InterruptedException {
        Path out = temp.resolve("out.txt");
        Path err = temp.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder("sh", launcher.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("JAVA_HOME", javaHome.toString());
        Process process = builder.directory(temp.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the launcher ends").isTrue();
        return new Run(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
}
