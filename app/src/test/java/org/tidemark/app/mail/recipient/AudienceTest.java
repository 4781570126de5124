package org.tidemark.app.mail.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.ingest.Loaded;

class AudienceTest {
    private static final Instant NOW = Instant.parse("2026-01-23T22:30:00Z");
    private static final String LIST = """
            address,name,language,time-zone,groups,status
            seoul@example.org,A,en,Asia/Seoul,desk;friends,
            berlin@example.org,B,en,Europe/Berlin,desk,active
            kolkata@example.org,C,en,Asia/Kolkata,friends,
            nowhere@example.org,D,en,,,
            resting@example.org,E,en,,desk,paused
            gone@example.org,F,en,,desk,unsubscribed
            lost@example.org,G,en,,desk,bounced
            """;
    @TempDir
    Path temp;

    private Recipients recipients() throws IOException {
        return Recipients.read(Files.writeString(temp.resolve("recipients.csv"), LIST), List.of("en")).value();
    }

    private Loaded<Suppressed> suppressed(String text) throws IOException {
        return Suppressed.read(Files.writeString(temp.resolve("suppress.csv"), text));
    }

    @Test
    void everyRowIsCountedOnce() throws IOException {
        var audience = Audience.of(recipients(),
                suppressed("""
                        address,reason,date
                        BERLIN@example.org,complained,2026-01-02
                        gone@example.org,,
                        stranger@example.org,,
                        """).value(),
                Set.of("desk"), Optional.empty(), NOW);

        assertThat(audience.readers()).extracting(Recipient::address).containsExactly("seoul@example.org");
        assertThat(audience.books()).isEqualTo("recipients.csv: 7 rows read = 1 kept + 0 refused + 6 outside"
                + " (2 in suppress.csv, 1 bounced, 1 paused, 2 in no group asked for)");
    }

    @Test
    void withoutListsAndGroupsAllWhoAreActiveAreWrittenTo() throws IOException {
        Loaded<Suppressed> nobody = Suppressed.read(temp.resolve("suppress.csv"));
        var audience = Audience.of(recipients(), nobody.value(), Set.of(), Optional.empty(), NOW);

        assertThat(nobody.diagnostics()).isEmpty();
        assertThat(audience.readers()).hasSize(4);
        assertThat(audience.books()).isEqualTo("recipients.csv: 7 rows read = 4 kept + 0 refused + 3 outside"
                + " (1 unsubscribed, 1 bounced, 1 paused)");
    }

    /** 22:30 in UTC is 07:30 of the next day in Seoul, 23:30 in Berlin and 04:00 of the next day in Kolkata. */
    @Test
    void nobodyIsWrittenToBeforeTheirMorning() throws IOException {
        var audience = Audience.of(recipients(), new Suppressed(Set.of()), Set.of(), Optional.of(LocalTime.of(7, 0)),
                NOW);

        assertThat(audience.readers()).extracting(Recipient::address).containsExactly("seoul@example.org",
                "berlin@example.org", "nowhere@example.org");
        assertThat(audience.outside()).containsEntry(Audience.Reason.EARLY, 1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # the file after its header     | the message, whole
            nobody                          | suppress.csv:2:1: 'nobody' is not a mail address; write one plain address such as reader@example.org
            'a@example.org,,23.01.2026'     | suppress.csv:2:3: '23.01.2026' is not a calendar day; write ISO dates such as 2026-01-23
            'a@example.org,=1+1,'           | suppress.csv:2:2: the reason '=1+1' begins like a formula of a spreadsheet; write plain text on one line
            """)
    void aFaultInTheListOfThoseWhoWantNoLettersIsNamed(String row, String message) throws IOException {
        String header = row.contains(",") ? "address,reason,date\n" : "address\n";
        assertThat(suppressed(header + row + "\n").diagnostics()).singleElement().asString().isEqualTo(message);
    }

    @Test
    void anAddressMayBeSuppressedTwice() throws IOException {
        assertThat(suppressed("address\na@example.org\nA@example.org\n")).isEqualTo(
                new Loaded<>(new Suppressed(Set.of("a@example.org")), List.of()));
    }
}
