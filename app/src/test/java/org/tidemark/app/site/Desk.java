package org.tidemark.app.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.tidemark.app.Program;
import org.tidemark.app.Program.Ended;

/** A desk with two series, its editions and its site, as a person at the command line has them. */
record Desk(Path folder, Path site, Program program) {
    static final String URL = "https://desk.example.org/";

    static Desk in(Path temp) {
        var desk = new Desk(Program.workspace(temp), temp.resolve("site"),
                Program.at(Path.of(System.getProperty("tidemark.root"))));
        // so that there is a price at the halving, and figures that depend on the last close
        desk.change("data/levels.csv", "BTC,2026-01-20,90000", "BTC,2024-04-20,64000\nBTC,2026-01-20,90000");
        return desk;
    }

    Desk build(String asOf) {
        Ended ended = program.run("build", folder, "--as-of", asOf);
        if (ended.status() != 0) {
            throw new IllegalStateException(ended.err());
        }
        return this;
    }

    Ended publish(Object... more) {
        Object[] all = new Object[4 + more.length];
        System.arraycopy(new Object[]{"publish", folder, "--to", site}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return program.run(all);
    }

    /** Three editions, of which the second has a second revision and the first is withdrawn. */
    Desk history() {
        for (String day : new String[]{"2026-01-20", "2026-01-21", "2026-01-22"}) {
            build(day).publish("--as-of", day);
        }
        change("data/levels.csv", "BTC,2026-01-21,91000", "BTC,2026-01-21,91500");
        build("2026-01-21").publish("--as-of", "2026-01-21", "--reason", "A late print.");
        publish("--withdraw", "--as-of", "2026-01-20", "--reason", "Wrong file.");
        return this;
    }

    void change(String file, String from, String to) {
        try {
            Path path = folder.resolve(file);
            String text = Files.readString(path);
            if (!text.contains(from)) {
                throw new IllegalStateException(file + " has no '" + from + "'");
            }
            Files.writeString(path, text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String name) {
        try {
            return Files.readString(site.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file of the site with its content. */
    SortedMap<String, String> content() {
        try {
            return Program.content(Files.exists(site) ? site.toRealPath() : site);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
