package org.tidemark.app.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.app.Program;
import org.tidemark.app.Program.Ended;
import org.tidemark.app.Status;

class SendTest {
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
    void aMissingPasswordIsRefusedBeforeAnythingIsSent() throws Exception {
        Path config = desk.resolve("report.yaml");
        Files.writeString(config, Files.readString(config).replace("tls: none}", "tls: none, user: desk}"));

        Ended ended = program.run("send", desk, "--yes");

        assertThat(ended.status()).isEqualTo(Status.REFUSED);
        assertThat(ended.err()).isEqualTo("report.yaml:1:1: mail.smtp: the server asks for the password of desk;"
                + " put it into the environment variable TIDEMARK_SMTP_PASSWORD\n");
    }
}
