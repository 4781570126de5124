package org.tidemark.app;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Starts the real program in processes of its own, which can be killed as a crash kills them. */
public final class Children {
    private final Path folder;
    private final String classPath;

    /** @param folder for the program's own files and what the processes print */
    public Children(Path folder) throws IOException {
        this.folder = folder;
        this.classPath = classPath();
    }

    /** A process and where it writes what it says. */
    public record Child(Process process, Path out, Path err) {
        /** What it printed to both. */
        public String said() throws IOException {
            return Files.readString(out) + Files.readString(err);
        }

        /** SIGKILL: nothing in the process can do anything about it. */
        public void kill() {
            process.destroyForcibly();
        }

        /** Its exit status. */
        public int await() throws IOException, InterruptedException {
            if (!process.waitFor(600, TimeUnit.SECONDS)) {
                kill();
                throw new IllegalStateException("it does not end: " + said());
            }
            return process.exitValue();
        }
    }

    /** Runs the program once so that all later processes start with its classes read already. */
    public void prepare(Object... arguments) throws IOException, InterruptedException {
        Child first = start("prepare", "-XX:ArchiveClassesAtExit=" + archive(), arguments);
        int status = first.await();
        if (status != 0) {
            throw new IllegalStateException("it ended with " + status + ": " + first.said());
        }
    }

    private Path archive() {
        return folder.resolve("classes.jsa");
    }

    public Child start(String name, Object... arguments) throws IOException {
        return start(name, "-XX:SharedArchiveFile=" + archive(), arguments);
    }

    private Child start(String name, String sharing, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xmx128m", "-Xlog:disable", "-Xlog:all=off", "--enable-native-access=ALL-UNNAMED",
                sharing, "-cp", classPath, Main.class.getName()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        Path out = folder.resolve(name + ".out");
        Path err = folder.resolve(name + ".err");
        Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        return new Child(process, out, err);
    }

    /** What this test runs with, without its own classes; folders as archives, since only those can be loaded quickly. */
    private String classPath() throws IOException {
        String whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> parts = new ArrayList<>();
        for (String part : whole.split(File.pathSeparator, -1)) {
            Path path = Path.of(part);
            if (!Files.isDirectory(path)) {
                parts.add(part);
            } else if (!path.endsWith("test-classes")) {
                Path archive = folder.resolve("classes" + parts.size() + ".jar");
                pack(path, archive);
                parts.add(archive.toString());
            }
        }
        return String.join(File.pathSeparator, parts);
    }

    private static void pack(Path classes, Path archive) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive);
                JarOutputStream jar = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        }
    }
}
