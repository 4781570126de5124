package org.tidemark.conformance;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The program as its launcher starts it: in a process of its own, on the Java of the tests, with the jars that are shipped
 * and no others (veraPDF's Saxon would take over its XML).
 */
final class ProgramProcess {
    /** The root of the working copy. */
    static final Path ROOT = Path.of(System.getProperty("tidemark.root"));

    /** Where the tests of this module write. */
    static final Path TARGET = ROOT.resolve("conformance/target/end-to-end");

    private final List<String> prefix = new ArrayList<>();
    private final List<String> options = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
            "-Djava.awt.headless=true", "-Dtidemark.home=" + ROOT));
    private final Map<String, String> environment = new LinkedHashMap<>();

    /** What a call left. */
    record Ended(int status, String out, String err) {}

    /** With more options of the virtual machine. */
    ProgramProcess with(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** Started by another command, which takes the whole command line after its own arguments. */
    ProgramProcess through(List<String> command) {
        prefix.addAll(command);
        return this;
    }

    /** With a variable of the environment set. */
    ProgramProcess in(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Runs {@code tidemark arguments…} to its end. */
    Ended run(Object... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), "org.tidemark.app.Main"));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        try {
            Files.createDirectories(TARGET);
            Path out = Files.createTempFile(TARGET, "program", ".out");
            Path err = Files.createTempFile(TARGET, "program", ".err");
            var builder = new ProcessBuilder(command).directory(TARGET.toFile()).redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            int status = builder.start().waitFor();
            var ended = new Ended(status, Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
            Files.delete(out);
            Files.delete(err);
            return ended;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the program ran", e);
        }
    }

    /** Those entries of the tests' class path that the app ships; the build of the app lists them. */
    private static String classPath() {
        Set<String> shipped;
        try {
            // org.jsoup:jsoup:jar:1.24.1:compile -- module org.jsoup
            shipped = Files.readAllLines(ROOT.resolve("app/target/runtime-dependencies.txt")).stream()
                    .map(String::strip).filter(line -> line.contains(":jar:"))
                    .map(line -> line.split(":", -1)).map(parts -> parts[1] + "-" + parts[3] + ".jar")
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the app is not built", e);
        }
        // Surefire hides the class path in the manifest of a jar and tells it in a property
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator)).map(Path::of)
                .filter(entry -> isOurs(entry) || shipped.contains(String.valueOf(entry.getFileName())))
                .map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** A module of the product; this one is none. */
    private static boolean isOurs(Path entry) {
        return entry.startsWith(ROOT) && !entry.startsWith(ROOT.resolve("conformance"));
    }
}
