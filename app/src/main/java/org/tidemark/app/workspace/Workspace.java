package org.tidemark.app.workspace;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidemark.app.schedule.Schedule;
import org.tidemark.ingest.InputSpec;
import org.tidemark.ingest.SeriesSpec;

/**
 * A report as its owner declares it in {@code report.yaml}: what to read, what to look at, for whom.
 *
 * @param root         the folder; nothing outside it is read
 * @param id           of the report; part of an edition's identity
 * @param titles       by language
 * @param subtitles    by language; may be empty
 * @param languages    BCP 47, in the order of the language switch
 * @param sections     in reading order
 * @param series       declared series of levels by id
 * @param required     series without which there is no edition: the default as-of day is the last on which all have a value
 * @param names        of series, funds, indices and rates: id, then language, then name
 * @param inputs       the files, in the order in which the report names them
 * @param sources      where files are fetched from, each file once; empty when all of them are put there by hand
 * @param gates        what must hold before an edition may go out
 * @param site         where the published editions are read
 * @param schedule     when editions are due; empty when only a person makes them
 * @param run          what a run does beside building
 * @param database     where what was sent is kept; empty for a file beside the editions
 * @param configSha256 of the bytes of {@code report.yaml}
 */
public record Workspace(Path root, String id, Map<String, String> titles, Map<String, String> subtitles,
        String publisher, List<String> languages, List<Section> sections, Map<String, SeriesSpec> series,
        List<String> required, Map<String, Map<String, String>> names, List<InputSpec> inputs,
        List<SourceSettings> sources, Studies studies, GateSettings gates, SiteSettings site,
        Optional<MailSettings> mail, Optional<Schedule> schedule, RunSettings run,
        Optional<DatabaseSettings> database, String configSha256) {

    /** The configuration file, in the root of the workspace. */
    public static final String CONFIG = "report.yaml";

    public Workspace {
        titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
        subtitles = Collections.unmodifiableMap(new LinkedHashMap<>(subtitles));
        languages = List.copyOf(languages);
        sections = List.copyOf(sections);
        series = Collections.unmodifiableMap(new LinkedHashMap<>(series));
        required = List.copyOf(required);
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        inputs = List.copyOf(inputs);
        sources = List.copyOf(sources);
    }

    /** Address of the site's first page, ending in {@code /}; letters link there. */
    public Optional<String> siteUrl() {
        return site.url();
    }

    /** Folder whose files replace templates of the product; it need not exist. */
    public Path templates() {
        return root.resolve("templates");
    }

    /** Who gets the report by mail; the file need not exist. */
    public Path recipients() {
        return root.resolve("recipients.csv");
    }

    /** Addresses that must not be written to; the file need not exist. */
    public Path suppressed() {
        return root.resolve("suppress.csv");
    }

    /** Where editions go unless the command line says otherwise. */
    public Path defaultOut() {
        return root.resolve("out");
    }
}
