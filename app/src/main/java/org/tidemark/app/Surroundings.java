package org.tidemark.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.tidemark.app.edition.PressFactory;
import org.tidemark.app.fetch.Network;

/**
 * What the program takes from its machine, handed in so that a test can hand in something else.
 *
 * @param home        where the program is installed; empty when it was not started by its launcher
 * @param terminal    whether somebody watches, so that progress is worth showing
 * @param clock       for mail, fetching, schedules, and the day on which something was published: no edition depends on it
 * @param environment for the password of the mail server and the keys of sources
 * @param network     for fetching
 */
public record Surroundings(Optional<Path> home, boolean terminal, Clock clock, Map<String, String> environment,
        PressFactory presses, Network network) {

    /** Those of this process. */
    static Surroundings ofThisProcess() {
        return new Surroundings(Optional.ofNullable(System.getProperty("tidemark.home")).map(Path::of),
                "true".equals(System.getProperty("tidemark.terminal")), Clock.systemUTC(), System.getenv(),
                InstalledPress::open, Network.internet());
    }

    /** The bundled workspace: {@code app/sample} in a working copy, {@code sample} in a release. */
    public Optional<Path> sample() {
        return home.flatMap(
                root -> java.util.stream.Stream.of(root.resolve("app").resolve("sample"), root.resolve("sample"))
                        .filter(java.nio.file.Files::isDirectory).findFirst());
    }
}
