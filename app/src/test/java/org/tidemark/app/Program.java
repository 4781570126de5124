package org.tidemark.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tidemark.app.edition.PressFactory;
import org.tidemark.app.fetch.Network;
import org.tidemark.report.Press;
import org.tidemark.report.ReportInput;
import org.tidemark.report.html.SitePlace;

/** The whole program as a test calls it: arguments in, status and both streams out, with a press that prints little. */
public final class Program {
    /** No test leaves the machine, and none waits. */
    private static final Network NO_NETWORK = new Network((host, port, within) -> {
        throw new IllegalStateException("a test wants to be connected with " + host);
    }, Optional.empty(), duration -> {
        throw new IllegalStateException("a test wants to wait for " + duration);
    });

    private final Path root;
    private final PressFactory presses;
    private final Map<String, String> environment;
    private final Network network;
    private final Clock clock;

    private Program(Path root, PressFactory presses, Map<String, String> environment, Network network, Clock clock) {
        this.root = root;
        this.presses = presses;
        this.environment = environment;
        this.network = network;
        this.clock = clock;
    }

    /** @param root what the launcher calls the home of the program */
    public static Program at(Path root) {
        return new Program(root, overrides -> new LittlePress(), Map.of(), NO_NETWORK,
                Clock.fixed(Instant.parse("2026-01-24T06:00:00Z"), ZoneOffset.UTC));
    }

    public Program with(PressFactory other) {
        return new Program(root, other, environment, network, clock);
    }

    public Program with(Network other) {
        return new Program(root, presses, environment, other, clock);
    }

    public Program with(Map<String, String> other) {
        return new Program(root, presses, other, network, clock);
    }

    /** The same program at another moment. */
    public Program at(Instant now) {
        return new Program(root, presses, environment, network, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** What a call left. */
    public record Ended(int status, String out, String err) {}

    public Ended run(Object... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        String[] typed = Stream.of(args).map(Object::toString).toArray(String[]::new);
        var surroundings = new Surroundings(Optional.of(root), false,
                clock, environment, presses, network);
        int status = Main.run(typed, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), surroundings);
        return new Ended(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Prints the as-of day and the revision in every section, and the same into a PDF that reads back like a real one. */
    static final class LittlePress implements Press {
        @Override
        public Printed print(ReportInput input, String language) {
            String title = String.valueOf(input.titles().get(language));
            String edition = input.asOf() + " r" + input.revision();
            String says = edition + " in " + language + " & more";
            var html = new StringBuilder("<html lang=\"" + language + "\"><head><title>page</title>"
                    + SitePlace.HEAD.mark()
                    + "</head><body>" + SitePlace.BAR.mark() + "<header class=\"masthead\"><h1>"
                    + escaped(title) + "</h1><p class=\"edition\"><time datetime=\"" + input.asOf() + "\">" + edition
                    + "</time></p></header><main>\n");
            List<List<String>> pdf = new ArrayList<>(List.of(List.of(title, edition)));
            for (String section : input.sections()) {
                html.append("<section id=\"").append(section).append("\"><h2>About ").append(section)
                        .append("</h2><ul><li>").append(escaped(says)).append("</li></ul></section>\n");
                pdf.add(List.of("About " + section, says));
            }
            html.append("</main>").append(SitePlace.END.mark()).append("</body></html>\n");
            return new Printed(html.toString().getBytes(StandardCharsets.UTF_8), LittlePdf.of(language, pdf));
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;");
        }
    }

    /** Every file below a folder with its content, for comparing two folders. */
    public static SortedMap<String, String> content(Path folder) {
        SortedMap<String, String> content = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return content;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content;
    }

    /** A copy of the two-series workspace of the tests, to be changed at will. */
    public static Path workspace(Path parent) {
        Path folder = parent.resolve("desk");
        try {
            Files.createDirectories(folder.resolve("data"));
            Files.writeString(folder.resolve("report.yaml"), REPORT);
            Files.writeString(folder.resolve("data/levels.csv"), LEVELS);
            Files.writeString(folder.resolve("data/halvings.csv"), HALVINGS);
            Files.writeString(folder.resolve("recipients.csv"), RECIPIENTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    public static final String REPORT = """
            report: desk-report
            title: {ko: 책상, en: "A <desk> & more"}
            publisher: Our Desk
            languages: [ko, en]
            sections: [summary, halvings]
            series:
              RUT: {name: Russell 2000, basis: price, required: true}
              BTC: {name: {ko: 비트코인, en: Bitcoin}, basis: price, week: every-day, currency: USD, required: true}
            data:
              - {file: data/levels.csv, format: levels-long, publisher: nobody, retrieval: invented}
              - {file: data/halvings.csv, format: halvings}
            studies:
              halvings: {series: BTC, elapsed-days: [180, 365]}
            site: {url: "https://desk.example.org"}
            mail: {from: desk@example.org, from-name: Our Desk}
            """;
    public static final String LEVELS = """
            series,date,close
            RUT,2026-01-20,2650.5
            RUT,2026-01-21,2660
            RUT,2026-01-22,2670
            BTC,2026-01-20,90000
            BTC,2026-01-21,91000
            BTC,2026-01-23,89000
            """;
    public static final String HALVINGS = """
            block,date,subsidy_before_btc,subsidy_after_btc
            840000,2024-04-20,6.25,3.125
            """;
    public static final String RECIPIENTS = """
            address,name,language
            haneul@example.org,김하늘,ko
            reader@example.org,"Reader, Sam",en
            """;
}
