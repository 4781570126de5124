package org.tidemark.app.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.app.Program;
import org.tidemark.app.Program.Ended;
import org.tidemark.app.Status;

class SendTest {
    private static final Instant NOW = Instant.parse("2026-01-24T06:00:00Z");
    @TempDir
    Path temp;

    private Path desk;
    private GreenMail server;
    private final Program program = Program.at(Path.of(System.getProperty("tidemark.root")));

    @BeforeEach
    void startAServerAndBuildAnEdition() throws Exception {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        desk = Program.workspace(temp);
        Path config = desk.resolve("report.yaml");
        Files.writeString(config, Files.readString(config).replace("from-name: Our Desk}",
                "from-name: 우리 책상, smtp: {host: 127.0.0.1, port: " + server.getSmtp().getPort() + ", tls: none}}"));
        program.run("build", desk);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Path letters() {
        return desk.resolve("out/mail/2026-01-21-r1");
    }

    @Test
    void withoutYesLettersAreWrittenAndNothingIsSent() throws Exception {
        Ended ended = program.run("send", desk);

        assertThat(ended.status()).isEqualTo(Status.DONE);
        assertThat(ended.out()).endsWith("nothing was sent; 'send --yes' does\n");
        assertThat(Program.content(letters())).containsOnlyKeys("haneul@example.org.eml", "reader@example.org.eml");
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(desk.resolve("out/.tidemark.sqlite")).doesNotExist();
        assertThat(desk.resolve("out/.tidemark.mark")).doesNotExist();
    }

    @Test
    void aLetterIsInTheReadersLanguageWithThePdf() throws Exception {
        program.run("send", desk);

        byte[] eml = Files.readAllBytes(letters().resolve("haneul@example.org.eml"));
        var letter = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(eml));
        assertThat(letter.getSubject()).isEqualTo("책상 (2026-01-21 기준)");
        assertThat(((InternetAddress) letter.getFrom()[0]).getPersonal()).isEqualTo("우리 책상");
        assertThat(letter.getAllRecipients()).extracting(Object::toString).singleElement().asString()
                .contains("<haneul@example.org>");
        assertThat(letter.getMessageID()).endsWith("@example.org>");
        assertThat(letter.getSentDate()).isEqualTo(NOW);

        var text = new StringBuilder();
        int[] pdfs = {0};
        walk((MimeMultipart) letter.getContent(), text, pdfs);
        assertThat(text).contains("김하늘 님께", "- 2026-01-21 r1 in ko & more",
                "https://desk.example.org/2026-01-21/ko/index.html", "<li>2026-01-21 r1 in ko &amp; more</li>");
        assertThat(pdfs[0]).isEqualTo(1);
        assertThat(new String(eml, StandardCharsets.ISO_8859_1).chars()).allMatch(c -> c < 0x80);
    }

    private static void walk(MimeMultipart parts, StringBuilder text, int[] pdfs) throws Exception {
        for (int i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            if (part.getContent() instanceof MimeMultipart inner) {
                walk(inner, text, pdfs);
            } else if (part.isMimeType("application/pdf")) {
                assertThat(part.getFileName()).isEqualTo("desk-report-2026-01-21-r1.ko.pdf");
                assertThat(new String(part.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                        .startsWith("%PDF-1.7\n").contains("/Lang(ko)");
                pdfs[0]++;
            } else {
                text.append(part.getContent());
            }
        }
    }

    @Test
    void aMissingPasswordIsRefusedBeforeAnythingIsSent() throws Exception {
        Path config = desk.resolve("report.yaml");
        Files.writeString(config, Files.readString(config).replace("tls: none}", "tls: none, user: desk}"));

        Ended ended = program.run("send", desk, "--yes");

        assertThat(ended.status()).isEqualTo(Status.REFUSED);
        assertThat(ended.err()).isEqualTo("report.yaml:1:1: mail.smtp: the server asks for the password of desk;"
                + " put it into the environment variable TIDEMARK_SMTP_PASSWORD\n");
    }
}
