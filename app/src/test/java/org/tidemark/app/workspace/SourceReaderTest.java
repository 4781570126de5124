package org.tidemark.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.app.Program;

class SourceReaderTest {
    @TempDir
    Path temp;

    /** With this source for the file of levels; it stands in line 10, and its value begins at column 98. */
    private WorkspaceReader.Result with(String source) throws IOException {
        return read(Program.REPORT.replace("retrieval: invented}", "retrieval: invented, source: " + source + "}"));
    }

    private WorkspaceReader.Result read(String yaml) throws IOException {
        Path root = Program.workspace(temp);
        Files.writeString(root.resolve("report.yaml"), yaml);
        return WorkspaceReader.read(root);
    }

    @Test
    void aSourceIsAnAddressOrAMap() throws IOException {
        Path file = temp.resolve("desk/data/levels.csv").toAbsolutePath();

        assertThat(with("'https://data.example.org/x?a=b%20c'").workspace().orElseThrow().sources())
                .containsExactly(new SourceSettings("data/levels.csv", file, "https://data.example.org/x?a=b%20c",
                        Optional.empty(), Optional.empty(), 32, 60));
        assertThat(with("{url: 'HTTPS://data.example.org:8443/x?k={key}', key-env: MY_KEY, megabytes: 128, seconds: 5}")
                .workspace().orElseThrow().sources())
                .containsExactly(new SourceSettings("data/levels.csv", file,
                        "HTTPS://data.example.org:8443/x?k={key}", Optional.of("MY_KEY"), Optional.empty(), 128, 5));
        assertThat(with("{url: 'https://data.example.org/x', key-env: K, header: X-Api-Key}").workspace().orElseThrow()
                .sources().getFirst().header()).contains(new SourceSettings.Header("X-Api-Key", "{key}"));
        assertThat(with("{url: 'https://data.example.org/x', key-env: K, header: 'Authorization: Bearer {key}'}")
                .workspace().orElseThrow().sources().getFirst().header())
                .contains(new SourceSettings.Header("Authorization", "Bearer {key}"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # the source                                                        | column | key     | the message, whole
            http://data.example.org/x                                           | 98  |            | 'http://data.example.org/x' is not https; write an address that begins with https://
            data.example.org/x                                                  | 98  |            | 'data.example.org/x' is not https; write an address that begins with https://
            file:///etc/passwd                                                  | 98  |            | 'file:///etc/passwd' is not https; write an address that begins with https://
            "https://data.example.org/q?s=^spx&i=d"                             | 98  |            | 'https://data.example.org/q?…' is not a web address (character 30); write what is not allowed there as its code, such as %5E for ^
            https:///x                                                          | 98  |            | 'https:///x' names no host; write one such as https://data.example.org/levels.csv, names of other scripts as xn--
            https://data_example/x                                              | 98  |            | 'https://data_example/x' names no host; write one such as https://data.example.org/levels.csv, names of other scripts as xn--
            '"https://[::1]/x"'                                                 | 98  |            | 'https://[::1]/x' names no host; write one such as https://data.example.org/levels.csv, names of other scripts as xn--
            https://me:secret@data.example.org/x                                | 98  |            | the address names a user; put the key into an environment variable and name it with key-env
            "https://data.example.org/x#top"                                    | 98  |            | 'https://data.example.org/x#top' has a part after #, which no server is told; leave it out
            "https://data.example.org/x?a=1&apikey=abcdef0123"                  | 98  |            | the address holds the value of 'apikey'; put it into an environment variable: source: {url: '…apikey={key}', key-env: NAME}
            "https://data.example.org/x?api_key=abc"                            | 98  |            | the address holds the value of 'api_key'; put it into an environment variable: source: {url: '…api_key={key}', key-env: NAME}
            "https://data.example.org/x?access_token=abc"                       | 98  |            | the address holds the value of 'access_token'; put it into an environment variable: source: {url: '…access_token={key}', key-env: NAME}
            '{url: "https://data.example.org/x?k={key}"}'                       | 104 | .url       | nothing says where the key is; name the environment variable that holds it, such as 'key-env: DATA_KEY'
            '{url: "https://data.example.org/x", key-env: K}'                   | 104 | .url       | the key of K goes nowhere; write {key} in the address where it belongs, or name a header
            '{url: "https://{key}.example.org/x", key-env: K}'                  | 104 | .url       | 'https://{key}.example.org/x' has {key} in the name of the host; write it in the path or after ?
            '{url: "https://data.example.org/x?k={key}", key-env: K, header: X-K}' | 104 | .url    | the key is in the address and in the header; keep one of the two
            '{key-env: K, header: X-K}'                                         | 98  | .url       | missing; add url, such as 'url: https://data.example.org/levels.csv'
            '{url: "https://data.example.org/x", key-env: K, header: "Host: {key}"}' | 154 | .header | 'Host' cannot carry a key; write a name such as X-Api-Key, or 'Authorization: Bearer {key}'
            '{url: "https://data.example.org/x", key-env: K, header: "X K"}'    | 154 | .header    | 'X K' cannot carry a key; write a name such as X-Api-Key, or 'Authorization: Bearer {key}'
            '{url: "https://data.example.org/x", key-env: K, header: "X-K: abc"}' | 154 | .header  | the value of 'X-K' is not ASCII with {key} in it; write a name such as X-Api-Key, or 'Authorization: Bearer {key}'
            '{url: "https://data.example.org/x", key-env: 5ecret-key, header: X-K}' | 143 | .key-env | not the name of an environment variable; write a name of letters, digits and _, such as DATA_KEY; the key itself stands in no file
            '{url: "https://data.example.org/x", megabytes: 129}'               | 145 | .megabytes | '129' is not a whole number from 1 to 128; write digits without grouping
            '{url: "https://data.example.org/x", seconds: 0}'                   | 143 | .seconds   | '0' is not a whole number from 1 to 3600; write digits without grouping
            '[https://data.example.org/x]'                                      | 98  |            | a list of 1, not a map; write 'key: value' lines
            """)
    void whatCannotBeFetchedIsSaidWithItsPlace(String source, int column, String key, String message)
            throws IOException {
        assertThat(with(source).problems()).first().asString()
                .isEqualTo("report.yaml:10:" + column + ": data[1].source" + (key == null ? "" : key) + ": " + message);
    }

    @Test
    void aFetchedFileLiesBelowData() throws IOException {
        assertThat(read(Program.REPORT.replace("file: data/halvings.csv,",
                "file: recipients.csv, source: https://data.example.org/x,")).problems()).extracting(Object::toString)
                .containsExactly("report.yaml:11:12: data[2].file: 'recipients.csv' is fetched and lies outside data/; "
                        + "keep fetched files below data/, such as data/recipients.csv");
    }

    @Test
    void aFileHasOneSourceHoweverOftenItIsListed() throws IOException {
        String twice = Program.REPORT.replace("retrieval: invented}", "source: https://data.example.org/x}\n"
                + "  - {file: ./data/levels.csv, format: levels-long, until: 2020-01-01, source: SECOND}");

        assertThat(read(twice.replace("SECOND", "https://data.example.org/x")).workspace().orElseThrow().sources())
                .hasSize(1);
        assertThat(read(twice.replace("SECOND", "https://data.example.org/y")).problems())
                .extracting(Object::toString)
                .containsExactly("report.yaml:11:79: data[2].source: './data/levels.csv' has "
                        + "another source above; give a file one source; the other entries of the file need none");
    }

    @Test
    void noMessageShowsAKeyThatSomebodyWroteDown() throws IOException {
        for (String source : List.of("'https://data.example.org/x y?apikey=5ecret0123'",
                "'https://data.example.org/x?apikey=5ecret0123'", "'https://me:5ecret0123@data.example.org/x'",
                "{url: 'https://data.example.org/x', key-env: 5ecret-0123, header: X-K}",
                "'http://data.example.org/x?apikey=5ecret0123'")) {
            assertThat(with(source).problems()).isNotEmpty().extracting(Object::toString)
                    .noneMatch(problem -> problem.contains("5ecret"));
        }
    }
}
