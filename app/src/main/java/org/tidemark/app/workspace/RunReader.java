package org.tidemark.app.workspace;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code run}: where a run publishes, whether it sends, whom it tells. */
final class RunReader {
    private RunReader() {}

    /**
     * What the map under {@code run} says; its faults are with the map's other problems.
     *
     * @param mail what the workspace says about mail: without a server nobody can be told
     */
    static RunSettings read(ConfigMap top, Path root, Optional<MailSettings> mail) {
        return top.map("run").map(map -> {
            var settings = new RunSettings(map.text("publish-to").flatMap(typed -> site(map, root, typed)),
                    map.flag("send", true), map.text("operator"));
            settings.operator().ifPresent(typed -> operator(map, typed, mail));
            map.end();
            return settings;
        }).orElse(RunSettings.USUAL);
    }

    private static Optional<Path> site(ConfigMap map, Path root, String typed) {
        Path site;
        try {
            site = root.resolve(typed).normalize();
        } catch (InvalidPathException e) {
            map.problems().add(map.placeOf("publish-to"), map.name("publish-to"), "'" + typed + "' cannot be a path",
                    "write one such as /srv/www/desk");
            return Optional.empty();
        }
        // what a web server shows must not hold what readers are not to see
        boolean shows = root.startsWith(site) || Stream.of("data", "templates", "out")
                .anyMatch(folder -> site.startsWith(root.resolve(folder)));
        if (shows) {
            map.problems().add(map.placeOf("publish-to"), map.name("publish-to"), "'" + typed
                    + "' is a folder of the workspace itself, or holds it",
                    "name a folder of its own such as /srv/www/desk");
        }
        return Optional.of(site);
    }

    private static void operator(ConfigMap map, String typed, Optional<MailSettings> mail) {
        MailAddress.fault(typed).ifPresent(fault -> map.problems().add(map.placeOf("operator"), map.name("operator"),
                "'" + typed + "' " + fault.problem(), fault.remedy()));
        if (mail.flatMap(MailSettings::smtp).isEmpty()) {
            map.problems().add(map.placeOf("operator"), map.name("operator"),
                    "nobody can be told without a mail server",
                    "add 'smtp: {host: mail.example.org}' under mail, or take the operator out");
        }
    }
}
