package org.tidemark.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.app.Program;

/** The schema that editors use, the reader that decides and the page that explains must know the same keys. */
class ReportSchemaTest {
    @TempDir
    Path temp;

    private static JsonNode schema() throws IOException {
        try (InputStream in = ReportSchemaTest.class.getResourceAsStream("/org/tidemark/app/report.schema.json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(delimiter = '|', textBlock = """
            # pointer into the schema                                    | a line         | the line with a key nobody knows
            ''                                                           | report: desk-report | 'xyzzy: 1\nreport: desk-report'
            /properties/series/additionalProperties                      | {name: Russell | {xyzzy: 1, name: Russell
            /properties/data/items                                       | {file: data/l  | {xyzzy: 1, file: data/l
            /properties/data/items/properties/allow                      | format: halvings} | 'format: halvings, allow: {xyzzy: 1}}'
            /properties/data/items/properties/source/oneOf/1             | format: halvings} | 'format: halvings, source: {xyzzy: 1}}'
            /properties/studies                                          | halvings: {    | 'xyzzy: 1\n  halvings: {'
            /properties/studies/properties/halvings                      | halvings: {    | 'halvings: {xyzzy: 1, '
            /properties/studies/properties/snapshot                      | halvings: {    | 'snapshot: {xyzzy: 1}\n  halvings: {'
            /properties/studies/properties/breakouts                     | halvings: {    | 'breakouts: {xyzzy: 1}\n  halvings: {'
            /properties/studies/properties/flows                         | halvings: {    | 'flows: {xyzzy: 1}\n  halvings: {'
            /properties/studies/properties/unprofitable-share            | halvings: {    | 'unprofitable-share: {xyzzy: 1}\n  halvings: {'
            /properties/gates                                            | site: {        | 'gates: {xyzzy: 1}\nsite: {'
            /properties/site                                             | site: {        | 'site: {xyzzy: 1, '
            /properties/database                                         | site: {        | 'database: {xyzzy: 1}\nsite: {'
            /properties/mail                                             | mail: {        | 'mail: {xyzzy: 1, '
            /properties/mail/properties/dkim                             | mail: {        | 'mail: {dkim: {xyzzy: 1}, '
            /properties/mail/properties/unsubscribe                      | mail: {        | 'mail: {unsubscribe: {xyzzy: 1}, '
            /properties/mail/properties/smtp                             | mail: {        | 'mail: {smtp: {xyzzy: 1}, '
            /properties/run                                              | mail: {        | 'run: {xyzzy: 1}\nmail: {'
            /properties/schedule                                         | mail: {        | 'schedule: {xyzzy: 1, monthly: {day: 1}}\nmail: {'
            /properties/schedule/properties/weekly                       | mail: {        | 'schedule: {weekly: {xyzzy: 1}}\nmail: {'
            /properties/schedule/properties/monthly                      | mail: {        | 'schedule: {monthly: {xyzzy: 1}}\nmail: {'
            /properties/schedule/properties/quarterly                    | mail: {        | 'schedule: {quarterly: {xyzzy: 1}}\nmail: {'
            /properties/series/additionalProperties/properties/sampling  | {name: Russell | '{sampling: {xyzzy: 1}, name: Russell'
            """)
    void theReaderAcceptsTheKeysOfTheSchema(String pointer, String from, String to) throws IOException {
        Set<String> promised = new TreeSet<>();
        schema().at(pointer + "/properties").fieldNames().forEachRemaining(promised::add);

        assertThat(Program.REPORT).contains(from);
        Path root = Program.workspace(temp);
        Files.writeString(root.resolve("report.yaml"), Program.REPORT.replace(from, to.replace("\\n", "\n")));
        String remedy = WorkspaceReader.read(root).problems().stream()
                .filter(problem -> problem.problem().endsWith("xyzzy: unknown key")).findFirst().orElseThrow().remedy();

        assertThat(promised).isNotEmpty();
        assertThat(new TreeSet<>(Set.of(remedy.substring(remedy.indexOf("accepted: ") + 10).split(", "))))
                .isEqualTo(promised);
    }

    @Test
    void everyKeyIsExplainedInTheGuide() throws IOException {
        String guide = Files.readString(Path.of(System.getProperty("tidemark.root"), "docs", "workspace.md"));
        Set<String> keys = new TreeSet<>();
        collect(schema(), keys);
        keys.removeAll(Languages.ALL);

        assertThat(keys).isNotEmpty().allSatisfy(key -> assertThat(guide).contains("`" + key + "`"));
    }

    private static void collect(JsonNode node, Set<String> keys) {
        node.path("properties").fieldNames().forEachRemaining(keys::add);
        node.forEach(child -> collect(child, keys));
    }
}
