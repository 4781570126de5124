package org.tidemark.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The site of the bundled report after three editions: the first withdrawn, the second with a second revision, the third the
 * latest. A plain file server shows it under a base path of some depth.
 */
record PublishedSite(Path folder, HttpServer server) implements AutoCloseable {
    static final String WITHDRAWN = "2025-12-31";
    static final String REVISED = "2026-01-16";
    static final String LATEST = "2026-01-23";
    private static final String BASE = "/desk/research/";

    static PublishedSite publish() {
        Path root = Folders.empty("published");
        Path desk = root.resolve("desk");
        Path site = root.resolve("site");
        try {
            copy(ProgramProcess.ROOT.resolve("app/sample"), desk);
            Path config = desk.resolve("report.yaml");
            Files.writeString(config, Files.readString(config)
                    + "\nsite: {url: \"https://desk.example.org/research/\", zone: Asia/Seoul}\n");
            for (String day : List.of(WITHDRAWN, REVISED, LATEST)) {
                run("build", desk, "--as-of", day);
                run("publish", desk, "--as-of", day, "--to", site);
            }
            Path levels = desk.resolve("data/levels.csv");
            String text = Files.readString(levels);
            assertThat(text).contains("RUT,2026-01-16,2677.74\n");
            Files.writeString(levels, text.replace("RUT,2026-01-16,2677.74\n", "RUT,2026-01-16,2661.11\n"));
            run("build", desk, "--as-of", REVISED);
            run("publish", desk, "--as-of", REVISED, "--to", site, "--reason", "The close was a preliminary one.");
            run("publish", desk, "--withdraw", "--as-of", WITHDRAWN, "--to", site, "--reason",
                    "Wrong year-end closes.");

            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(BASE, SimpleFileServer.createFileHandler(site.toRealPath()));
            server.start();
            return new PublishedSite(site, server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Object... arguments) {
        ProgramProcess.Ended ended = new ProgramProcess().run(arguments);
        assertThat(ended.status()).as(List.of(arguments) + "\n" + ended.err()).isZero();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    /** The address of the site's first page, without its name. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + BASE;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
