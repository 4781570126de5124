package org.tidemark.app.mail.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.ingest.Loaded;

class RecipientsTest {
    @TempDir
    Path temp;

    private Loaded<List<Recipient>> read(String text) throws IOException {
        return Recipients.read(Files.writeString(temp.resolve("recipients.csv"), text), List.of("ko", "en"));
    }

    @Test
    void columnsMayComeInAnyOrderAndOthersAreLeftAlone() throws IOException {
        var loaded = read("\uFEFFlanguage,desk,name,address\nko,A,김하늘,Haneul@Example.org\n");

        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.value()).containsExactly(new Recipient("haneul@example.org", "김하늘", "ko"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # a row                                  | the message, whole
            'reader at example.org,Sam,en'           | recipients.csv:2:1: 'reader at example.org' is not a mail address; write one plain address such as reader@example.org
            'a@example.org;b@example.org,Sam,en'     | recipients.csv:2:1: 'a@example.org;b@example.org' is not a mail address; write one plain address such as reader@example.org
            'reader@localhost,Sam,en'                | recipients.csv:2:1: 'reader@localhost' is not a mail address; write one plain address such as reader@example.org
            'reader@example.org,Sam,eng'             | recipients.csv:2:3: 'eng' is not a language of the report; did you mean 'en'? it has ko, en
            'reader@example.org,Sam'                 | recipients.csv:2:1: 2 fields, not 3; give each row the fields of the header
            """)
    void aBadRowIsNamed(String row, String message) throws IOException {
        assertThat(read("address,name,language\n" + row + "\n").diagnostics()).singleElement().asString()
                .isEqualTo(message);
    }

    @Test
    void aNameCannotBeginAHeaderOfItsOwn() throws IOException {
        var loaded = read("address,name,language\nreader@example.org,\"Sam\nBcc: all@example.org\",en\n");

        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.diagnostics()).singleElement().asString().isEqualTo("recipients.csv:2:2: the name"
                + " 'Sam\\nBcc: all@example.org' has a line break or control character; write it on one line");
    }

    @Test
    void nobodyGetsTwoLetters() throws IOException {
        assertThat(read("address,name,language\na@example.org,A,en\nA@example.org,B,ko\n").diagnostics())
                .singleElement().asString()
                .isEqualTo("recipients.csv:3:1: 'a@example.org' is on line 2 already; keep one row for each address");
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        assertThat(read("mail,name,language\na@example.org,A,en\n").diagnostics()).singleElement().asString()
                .isEqualTo("recipients.csv:1:1: no column 'address', found [mail, name, language];"
                        + " name the columns address,name,language");
    }
}
