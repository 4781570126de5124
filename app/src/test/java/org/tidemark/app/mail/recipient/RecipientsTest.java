package org.tidemark.app.mail.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.ingest.Loaded;

class RecipientsTest {
    private static final String HEADER = "address,name,language\n";
    private static final String WIDE = "address,name,language,time-zone,groups,status\n";
    @TempDir
    Path temp;

    private Loaded<Recipients> read(String text) throws IOException {
        return Recipients.read(Files.writeString(temp.resolve("recipients.csv"), text), List.of("ko", "en"));
    }

    private static String only(Loaded<Recipients> loaded) {
        assertThat(loaded.value().all()).isEmpty();
        assertThat(loaded.diagnostics()).hasSize(1);
        return loaded.diagnostics().getFirst().toString();
    }

    @Test
    void threeColumnsAreEnoughAndMayComeInAnyOrder() throws IOException {
        var loaded = read("\uFEFFlanguage,Name,address\nko,김하늘,Haneul@Example.org\n");

        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.value().all()).containsExactly(Recipient.of("haneul@example.org", "김하늘", "ko"));
    }

    @Test
    void theOtherThreeSayWhereAReaderLivesAndWhatTheyGet() throws IOException {
        var loaded = read("""
                address,name,language,Time Zone,groups,status
                haneul@example.org,김하늘,ko,Asia/Seoul, desk ;구독자;,paused
                sam@example.org,Sam,en,,,
                """);

        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.value().all()).containsExactly(
                new Recipient("haneul@example.org", "김하늘", "ko", Optional.of(ZoneId.of("Asia/Seoul")),
                        Set.of("desk", "구독자"), Standing.PAUSED),
                Recipient.of("sam@example.org", "Sam", "en"));
        assertThat(loaded.value().groups()).containsExactly("desk", "구독자");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # a row                                  | the message, whole
            'reader at example.org,Sam,en'           | recipients.csv:2:1: 'reader at example.org' is not a mail address; write one plain address such as reader@example.org
            'a@example.org;b@example.org,Sam,en'     | recipients.csv:2:1: 'a@example.org;b@example.org' is not a mail address; write one plain address such as reader@example.org
            'reader@localhost,Sam,en'                | recipients.csv:2:1: 'reader@localhost' is not a mail address; write one plain address such as reader@example.org
            'reader@example.org,Sam,eng'             | recipients.csv:2:3: 'eng' is not a language of the report; did you mean 'en'? it has ko, en
            'reader@example.org,Sam'                 | recipients.csv:2:1: 2 fields, not 3; give each row the fields of the header, and quote a cell that has a comma
            'reader@пример.рф,Sam,en'                | recipients.csv:2:1: 'reader@пример.рф' has letters that not every mail server carries; write the domain as xn--e1afmkfd.xn--p1ai
            '김@example.org,Sam,en'                  | recipients.csv:2:1: '김@example.org' has letters that not every mail server carries; ask the reader for an address in plain letters
            'reader@example.org,=HYPERLINK("x"),en'  | recipients.csv:2:2: the name '=HYPERLINK("x")' begins like a formula of a spreadsheet; write plain text on one line
            '+7@example.org,Sam,en'                  | recipients.csv:2:1: the address '+7@example.org' begins like a formula of a spreadsheet; write plain text on one line
            'reader@example.org,a =?utf-8?q?b?=,en'  | recipients.csv:2:2: the name 'a =?utf-8?q?b?=' has =?, which mail programs take for an encoded text; write plain text on one line
            'reader@example.org,-Sam,en'             | recipients.csv:2:2: the name '-Sam' begins like a formula of a spreadsheet; write plain text on one line
            'reader@example.org, @Sam,en'            | recipients.csv:2:2: the name ' @Sam' begins like a formula of a spreadsheet; write plain text on one line
            '../../etc@example.org,Sam,en'           | recipients.csv:2:1: '../../etc@example.org' is not a mail address; write one plain address such as reader@example.org
            """)
    void aBadRowIsNamed(String row, String message) throws IOException {
        assertThat(only(read(HEADER + row + "\n"))).isEqualTo(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # a row                                      | the message, whole
            'a@example.org,Sam,en,Asia/Soul,,'           | recipients.csv:2:4: 'Asia/Soul' is not a time zone; did you mean 'Asia/Seoul'? write one such as Asia/Seoul or leave it empty
            'a@example.org,Sam,en,,desk; the big ones,'  | recipients.csv:2:5: 'the big ones' cannot be a group; use letters, digits, - and _, with ; between two groups
            'a@example.org,Sam,en,,,pause'               | recipients.csv:2:6: 'pause' is not a status; did you mean 'paused'? it is one of active, paused, unsubscribed, bounced
            """)
    void aBadWordIsNamedWithTheNearest(String row, String message) throws IOException {
        assertThat(only(read(WIDE + row + "\n"))).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b@example.org", "a,b@example.org", "<a@example.org>", "a@example.org>",
        "a b@example.org",
        "a@example.org.", "a@.example.org", "a@example..org", "a@-example.org", ".a@example.org", "a.@example.org",
        "a@[127.0.0.1]", "a@127.0.0.1", "a%b@example.org", "host!a@example.org", "\"a b\"@example.org",
        "a(b)@example.org", "a@example.org?bcc=b@example.org", "a/b@example.org", "a\\b@example.org",
        "a@example.org%0abcc:b@example.org", "a`id`@example.org", "a|b@example.org", "@example.org", "a@",
        "a:b@example.org", "mailto:a@example.org"})
    void whatCouldBeMoreThanOnePlainAddressIsRefused(String address) throws IOException {
        var loaded = read(HEADER + "\"" + address.replace("\"", "\"\"") + "\",Sam,en\n");

        assertThat(loaded.value().all()).isEmpty();
        assertThat(loaded.value().refused()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@example.org", "first.last+news@mail.example.co.uk", "o'brien@example.org",
        "x_1-2@xn--e1afmkfd.xn--p1ai", "a{b}~c@example.org"})
    void ordinaryAddressesAreTaken(String address) throws IOException {
        assertThat(read(HEADER + address + ",Sam,en\n").value().all()).extracting(Recipient::address)
                .containsExactly(address);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # a name as it is typed in Java, between { and }    | as the message quotes it               | what it has
            {Sam\\nBcc: all@example.org}                  | Sam\\nBcc: all@example.org             | a line break or control character
            {Sam\\r\\n\\r\\n<script>}                     | Sam\\r\\n\\r\\n<script>                | a line break or control character
            {Sam\\u0000}                                  | Sam\\u0000                             | a line break or control character
            {Sam\\n}                                      | Sam\\n                                 | a line break or control character
            {Sam\\u2028Bcc:}                              | Sam\\u2028Bcc:                         | a line break or control character
            {Sam\\u202egro.elpmaxe}                       | Sam\\u202egro.elpmaxe                  | an invisible character or one that turns the direction of writing
            {Sam\\u2066}                                  | Sam\\u2066                             | an invisible character or one that turns the direction of writing
            {S\\u200bam}                                  | S\\u200bam                             | an invisible character or one that turns the direction of writing
            {S\\ufeffam}                                  | S\\ufeffam                             | an invisible character or one that turns the direction of writing
            """)
    void aNameThatIsMoreThanALineIsRefusedAndShownAsCodes(String name, String shown, String what) throws IOException {
        String typed = Pattern.compile("\\\\u([0-9a-f]{4})").matcher(name.substring(1, name.length() - 1))
                .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16))).replace("\\r", "\r")
                .replace("\\n", "\n");

        assertThat(only(read(HEADER + "reader@example.org,\"" + typed + "\",en\n"))).isEqualTo(
                "recipients.csv:2:2: the name '" + shown + "' has " + what + "; write plain text on one line");
    }

    @Test
    void aJoinerInsideANameIsPartOfItsSpelling() throws IOException {
        assertThat(read(HEADER + "a@example.org,علی\u200cرضا,en\n").diagnostics()).isEmpty();
    }

    @Test
    void nobodyGetsTwoLetters() throws IOException {
        var loaded = read(HEADER + "a@example.org,A,en\nA@EXAMPLE.org,B,ko\n");

        assertThat(loaded.diagnostics()).singleElement().asString()
                .isEqualTo("recipients.csv:3:1: 'a@example.org' is on line 2 already; keep one row for each address");
        assertThat(loaded.value().all()).hasSize(1);
        assertThat(loaded.value().refused()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # a header                          | the message, whole
            name,language                       | recipients.csv:1:1: no column 'address', found name,language; name the columns address,name,language,time-zone,groups,status
            address,name,language,timezone      | recipients.csv:1:4: no column is called 'timezone'; did you mean 'time-zone'? the columns are address,name,language,time-zone,groups,status
            address,name,language,bcc           | recipients.csv:1:4: no column is called 'bcc'; the columns are address,name,language,time-zone,groups,status
            address,name,language,name          | recipients.csv:1:4: the column 'name' is there twice; keep one
            address;name;language               | recipients.csv:1:1: the columns are separated by semicolons; save it with commas
            """)
    void aWrongHeaderIsNamed(String header, String message) throws IOException {
        assertThat(only(read(header + "\nx,y,z\n"))).isEqualTo(message);
    }

    @Test
    void aQuoteThatIsNeverClosedIsNamed() throws IOException {
        var loaded = read(HEADER + "a@example.org,A,en\nb@example.org,\"B,en\n");

        assertThat(loaded.diagnostics()).singleElement().asString()
                .matches("recipients.csv:[34]:1: not CSV from here on;"
                        + " close every quotation mark, and write one inside a quoted cell twice");
    }

    @Test
    void afterALineBreakInACellTheNextRowKeepsItsLine() throws IOException {
        var loaded = read(HEADER + "a@example.org,\"A\nB\",en\nbad,B,en\n");

        assertThat(loaded.diagnostics()).extracting(Object::toString).element(1).asString()
                .startsWith("recipients.csv:4:1: 'bad' is not a mail address");
    }

    @Test
    void whatIsNoListOfReadersIsRefusedWhole() throws IOException {
        Path file = temp.resolve("recipients.csv");
        assertThat(only(Recipients.read(file, List.of("en")))).isEqualTo("recipients.csv:1:1: there is no such file;"
                + " write one with the columns address,name,language,time-zone,groups,status");
        assertThat(only(read(""))).isEqualTo("recipients.csv:1:1: the file is empty;"
                + " begin with the columns address,name,language,time-zone,groups,status");
        Files.write(file, "address,name,language\na@example.org,Ф,en\n".getBytes(StandardCharsets.UTF_16));
        assertThat(only(Recipients.read(file, List.of("en"))))
                .isEqualTo("recipients.csv:1:1: not UTF-8 text; save it as UTF-8");
    }

    @Test
    void aFileOrCellBeyondAllMeasureIsRefused() throws IOException {
        assertThat(only(read(HEADER + "a@example.org," + "A".repeat(257) + ",en\n"))).isEqualTo("recipients.csv:2:2:"
                + " the name '" + "A".repeat(60)
                + "…' has 257 characters, more than 256; write plain text on one line");
        Path file = temp.resolve("recipients.csv");
        Files.write(file, new byte[(16 << 20) + 1]);
        assertThat(only(Recipients.read(file, List.of("en")))).isEqualTo("recipients.csv:1:1: 16777217 bytes, more than"
                + " 16777216; a row needs a hundred; is it another file?");
    }

    @Test
    void aLinkOutOfTheWorkspaceIsRefused() throws IOException {
        Path outside = Files.writeString(Files.createDirectories(temp.resolve("elsewhere")).resolve("list.csv"),
                HEADER + "a@example.org,A,en\n");
        Path link = Files.createSymbolicLink(Files.createDirectories(temp.resolve("desk")).resolve("recipients.csv"),
                outside);

        assertThat(only(Recipients.read(link, List.of("en")))).isEqualTo(
                "recipients.csv:1:1: it leaves the workspace through a link; put the file itself there");
    }

    @Test
    void aThousandFaultsAreCountedAndTheFirstAreListed() throws IOException {
        var loaded = read(HEADER + "bad,A,en\n".repeat(1000));

        assertThat(loaded.value().refused()).isEqualTo(1000);
        // each row after the first is a second of its kind too
        assertThat(loaded.diagnostics()).hasSize(201);
        assertThat(loaded.diagnostics().getLast()).asString()
                .isEqualTo("recipients.csv:1:1: 1799 faults more are not listed; mend these first");
    }
}
