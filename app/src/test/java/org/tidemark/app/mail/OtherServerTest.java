package org.tidemark.app.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.app.Program.Ended;
import org.tidemark.app.Program;
import org.tidemark.app.Status;

/**
 * The same against Exim, which shares no code with us or with the other server of the tests, and delivers into a maildir. Where
 * {@code .ci/with-servers} started none, this is skipped.
 */
class OtherServerTest {
    private static final Duration DELIVERY = Duration.ofSeconds(30);
    @TempDir
    Path temp;

    private final String mine = UUID.randomUUID().toString().substring(0, 8);
    private final Program program = Program.at(Path.of(System.getProperty("tidemark.root")));
    private Path desk;
    private Path box;

    @BeforeEach
    void findTheServerAndBuildAnEdition() throws IOException {
        String server = System.getenv("TIDEMARK_MAIL_SERVER");
        Assumptions.assumeTrue(server != null, "no other mail server: .ci/with-servers starts one");
        box = Path.of(server.substring(server.indexOf(':') + 1));
        desk = Program.workspace(temp);
        Files.writeString(desk.resolve("report.yaml"), Files.readString(desk.resolve("report.yaml")).replace(
                "from-name: Our Desk}", "from-name: 우리 책상, smtp: {host: 127.0.0.1, port: "
                        + server.substring(0, server.indexOf(':')) + ", tls: none}}"));
        Files.writeString(desk.resolve("recipients.csv"), "address,name,language\nhaneul-" + mine
                + "@example.org,김하늘,ko\nreader-" + mine + "@example.org,\"Reader, Sam\",en\n");
        program.run("build", desk);
    }

    /** Letters to this test's readers. */
    private List<MimeMessage> delivered() throws Exception {
        List<MimeMessage> delivered = new ArrayList<>();
        if (!Files.isDirectory(box.resolve("new"))) {
            return delivered;
        }
        try (Stream<Path> files = Files.list(box.resolve("new"))) {
            for (Path file : files.sorted().toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    var message = new MimeMessage(Session.getInstance(new Properties()), in);
                    if (message.getHeader("Envelope-to", null).contains(mine)) {
                        delivered.add(message);
                    }
                }
            }
        }
        return delivered;
    }

    private List<MimeMessage> await(int letters) throws Exception {
        long end = System.nanoTime() + DELIVERY.toNanos();
        while (delivered().size() < letters && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        return delivered();
    }

    @Test
    void everyReaderGetsOneLetterAsItWasWrittenAndASecondRunSendsNone() throws Exception {
        Ended first = program.run("send", desk, "--yes");
        Ended second = program.run("send", desk, "--yes");
        program.run("send", desk);

        assertThat(first.err()).isEmpty();
        assertThat(first.status()).isEqualTo(Status.DONE);
        assertThat(second.status()).isEqualTo(Status.DONE);
        List<MimeMessage> delivered = await(2);
        assertThat(delivered).hasSize(2);
        for (MimeMessage letter : delivered) {
            String address = letter.getHeader("Envelope-to", null);
            Path written = desk.resolve("out/mail/2026-01-21-r1/" + address + ".eml");
            var before = new MimeMessage(Session.getInstance(new Properties()), Files.newInputStream(written));
            assertThat(letter.getHeader("Return-path", null)).isIn(null, "<desk@example.org>");
            assertThat(letter.getMessageID()).isEqualTo(before.getMessageID());
            assertThat(letter.getSubject()).isEqualTo(before.getSubject());
            assertThat(letter.getAllRecipients()).as("nobody sees another").hasSize(1);
            // compared part by part, since the boundaries between them are chosen anew each time a letter is composed
            assertThat(parts(letter)).isEqualTo(parts(before));
        }
        assertThat(delivered()).as("still").hasSize(2);
    }

    /** Type and decoded content of every part of a letter that is not made of parts, lines ended alike. */
    private static List<String> parts(Part part) throws Exception {
        List<String> parts = new ArrayList<>();
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                parts.addAll(parts(several.getBodyPart(i)));
            }
        } else {
            String content = new String(part.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            parts.add(new ContentType(part.getContentType()).getBaseType() + " " + content.replace("\r\n", "\n"));
        }
        return parts;
    }
}
