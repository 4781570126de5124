package org.tidemark.app.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.app.mail.smtp.ScriptedServer.Act;
import org.tidemark.app.mail.smtp.ScriptedServer.Script;
import org.tidemark.app.mail.smtp.ScriptedServer.Step;
import org.tidemark.app.workspace.MailSettings.Smtp;
import org.tidemark.app.workspace.MailSettings.Tls;

/** What a carrier says became of a letter, against what the server knows became of it. */
class CarrierTest {
    private static final Patience SHORT = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(10),
            Duration.ofSeconds(10));
    private static final byte[] LETTER = ("Message-ID: <a@example.org>\r\nSubject: x\r\n\r\nfirst\r\n.second begins with a"
            + " dot\r\n.\r\nlast without an end").getBytes(StandardCharsets.US_ASCII);
    @TempDir
    Path temp;

    private static Carrier to(ScriptedServer server, Tls tls, Optional<String> user, Optional<String> password,
            Optional<SSLSocketFactory> sockets) {
        return Carrier.to(new Smtp("127.0.0.1", server.port(), tls, user, "X"), "desk@example.org", password, SHORT,
                sockets);
    }

    private static Carrier to(ScriptedServer server) {
        return to(server, Tls.NONE, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Script at(Step step, Act act) {
        return (met, connection, times) -> met == step && connection == 1 ? act : ScriptedServer.usually();
    }

    private static Answer carry(ScriptedServer server) throws ServerFault {
        try (Carrier carrier = to(server)) {
            carrier.ready();
            return carrier.carry("reader@example.org", LETTER);
        }
    }

    @Test
    void aLetterArrivesAsItWasWrittenWithLinesThatBeginWithADot() throws Exception {
        try (ScriptedServer server = ScriptedServer.usual()) {
            assertThat(carry(server)).isEqualTo(new Answer.Taken("250 2.0.0 taken as 1"));

            assertThat(server.taken()).containsExactly(new ScriptedServer.Taken("reader@example.org",
                    new String(LETTER, StandardCharsets.US_ASCII) + "\r\n"));
            assertThat(server.commands()).contains("MAIL FROM:<desk@example.org> SIZE=" + LETTER.length);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # where  | what the server says               | what is known
            MAIL     | 451 4.3.0 try later                | NotNow
            MAIL     | 552 5.3.4 too large                | Refused
            RCPT     | 550 5.1.1 no such reader           | Refused
            RCPT     | 450 4.2.0 greylisted               | NotNow
            RCPT     | 421 4.3.2 shutting down            | NotNow
            DATA     | 554 5.5.1 no valid recipients      | Refused
            DATA     | 451 4.3.0 no room                  | NotNow
            DATA     | 250 what did you say               | NotNow
            DOT      | 554 5.7.1 looks like spam          | Refused
            DOT      | 451 4.3.0 queue file write error   | NotNow
            DOT      | 421 4.3.2 shutting down            | NotNow
            DOT      | 251 2.1.5 will forward             | Taken
            DOT      | 354 go on                          | Unknown
            DOT      | hello                              | Unknown
            """)
    void whatTheServerSaysDecides(Step step, String reply, String known) throws Exception {
        try (ScriptedServer server = ScriptedServer.start(at(step, new Act.Say(reply)))) {
            Answer answer = carry(server);

            assertThat(answer.getClass().getSimpleName()).isEqualTo(known);
            assertThat(answer.said()).endsWith(reply);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Step.class, names = {"MAIL", "RCPT", "DATA"})
    void aConnectionThatBreaksBeforeTheLetterHasTakenNothing(Step step) throws Exception {
        try (ScriptedServer server = ScriptedServer.start(at(step, new Act.Cut()))) {
            assertThat(carry(server)).isInstanceOf(Answer.Broken.class);
            assertThat(server.taken()).isEmpty();
        }
    }

    /** At every byte of a letter longer than all buffers in between, the last of its end included. */
    @Test
    void aConnectionThatBreaksInTheLetterHasTakenNothingAndIsNeverCalledTaken() throws Exception {
        byte[] longer = ("Subject: x\r\n\r\n" + "a line of the letter\r\n".repeat(200_000))
                .getBytes(StandardCharsets.US_ASCII);
        var cutAt = new AtomicInteger();
        try (ScriptedServer server = ScriptedServer.start((step, connection, times) -> step == Step.BODY
                && times == cutAt.get() ? new Act.Cut() : ScriptedServer.usually())) {
            for (int at = 1; at <= LETTER.length; at += 7) {
                cutAt.set(at);
                // the whole of a short letter is on its way before the client can hear of the cut
                assertThat(carry(server)).as("cut after " + at + " bytes").isInstanceOfAny(Answer.Broken.class,
                        Answer.Unknown.class);
            }
            cutAt.set(1000);
            try (Carrier carrier = to(server)) {
                carrier.ready();
                assertThat(carrier.carry("reader@example.org", longer)).isInstanceOf(Answer.Broken.class);
            }
            assertThat(server.taken()).isEmpty();
        }
    }

    /** 250 2.0.0 taken as 1: the first three characters are the answer, and fewer are none. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 10, 20})
    void anAnswerToTheEndThatIsCutShortIsUncertainUnlessItsCodeIsThere(int bytes) throws Exception {
        try (ScriptedServer server = ScriptedServer.start(at(Step.DOT, new Act.CutAnswer(bytes)))) {
            Answer answer = carry(server);

            assertThat(answer).isInstanceOf(bytes < 3 ? Answer.Unknown.class : Answer.Taken.class);
            assertThat(server.taken()).as("the server knows that it took it").hasSize(1);
        }
    }

    @Test
    void aServerThatIsSilentAfterTheEndMakesTheLetterUncertain() throws Exception {
        try (ScriptedServer server = ScriptedServer.start((step, connection, times) -> {
            if (step == Step.DOT) {
                sleep(Duration.ofSeconds(5));
            }
            return ScriptedServer.usually();
        });
                Carrier carrier = Carrier.to(new Smtp("127.0.0.1", server.port(), Tls.NONE, Optional.empty(), "X"),
                        "desk@example.org", Optional.empty(),
                        new Patience(Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofSeconds(1)),
                        Optional.empty())) {
            carrier.ready();
            assertThat(carrier.carry("reader@example.org", LETTER)).isInstanceOf(Answer.Unknown.class);
        }
    }

    private static void sleep(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aCutBeforeTheEndWasHeardIsUncertainToo() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(at(Step.DOT, new Act.Cut()))) {
            assertThat(carry(server)).isInstanceOf(Answer.Unknown.class);
            assertThat(server.taken()).isEmpty();
        }
    }

    @Test
    void theAnswerStandsWhateverHappensAtTheGoodbye() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(at(Step.QUIT, new Act.Cut()))) {
            assertThat(carry(server)).isInstanceOf(Answer.Taken.class);
        }
    }

    @Test
    void oneConnectionCarriesManyLettersAndIsRenewedAfterAHundred() throws Exception {
        try (ScriptedServer server = ScriptedServer.usual(); Carrier carrier = to(server)) {
            for (int i = 0; i < 101; i++) {
                carrier.ready();
                assertThat(carrier.carry("reader" + i + "@example.org", LETTER)).isInstanceOf(Answer.Taken.class);
            }
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut", "451 no", "502 what", "421 bye"})
    void aConnectionThatDoesNotForgetTheLastLetterIsRenewed(String how) throws Exception {
        Act act = how.equals("cut") ? new Act.Cut() : new Act.Say(how);
        try (ScriptedServer server = ScriptedServer.start(at(Step.RSET, act)); Carrier carrier = to(server)) {
            for (int i = 0; i < 3; i++) {
                carrier.ready();
                assertThat(carrier.carry("reader@example.org", LETTER)).isInstanceOf(Answer.Taken.class);
            }
            assertThat(server.connections()).isEqualTo(2);
            assertThat(server.taken()).hasSize(3);
        }
    }

    @Test
    void aServerThatWantsNothingFromThisSenderStopsEverything() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(at(Step.MAIL, new Act.Say("530 5.7.0 say who you are")))) {
            assertThatThrownBy(() -> carry(server)).isInstanceOf(ServerFault.class).hasMessage("127.0.0.1:"
                    + server.port() + ": the server takes no letter from desk@example.org: 530 5.7.0 say who you are");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GREETING | 554 not you       | Got bad greeting from SMTP host: 127.0.0.1, port: PORT, response: 554 not you
            GREETING | 421 too busy      | Got bad greeting from SMTP host: 127.0.0.1, port: PORT, response: 421 too busy
            GREETING | cut               | Got bad greeting from SMTP host: 127.0.0.1, port: PORT, response: [EOF]
            EHLO     | cut               |
            """)
    void aServerThatCannotBeUsedStopsEverythingBeforeALetter(Step step, String how, String message) throws Exception {
        Act act = how.equals("cut") ? new Act.Cut() : new Act.Say(how);
        try (ScriptedServer server = ScriptedServer.start(at(step, act)); Carrier carrier = to(server)) {
            var thrown = assertThatThrownBy(carrier::ready).isInstanceOf(ServerFault.class);
            if (message != null) {
                String port = String.valueOf(server.port());
                thrown.hasMessage("127.0.0.1:" + port + ": " + message.replace("PORT", port));
            }
        }
    }

    @Test
    void nobodyListeningIsSaidWithHostAndPort() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (Carrier carrier = Carrier.to(new Smtp("127.0.0.1", port, Tls.NONE, Optional.empty(), "X"),
                "desk@example.org", Optional.empty(), SHORT, Optional.empty())) {
            assertThatThrownBy(carrier::ready).isInstanceOf(ServerFault.class)
                    .hasMessageStartingWith("127.0.0.1:" + port + ": ").hasMessageContaining("Connection refused");
        }
    }

    @Test
    void aServerWithoutStarttlsIsRefusedUnlessPlainTextWasAskedFor() throws Exception {
        try (ScriptedServer server = ScriptedServer.usual();
                Carrier carrier = to(server, Tls.STARTTLS, Optional.empty(), Optional.empty(), Optional.empty())) {
            assertThatThrownBy(carrier::ready).isInstanceOf(ServerFault.class).hasMessage("127.0.0.1:" + server.port()
                    + ": STARTTLS is required but host does not support STARTTLS");
            assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
        }
    }

    @Test
    void aCertificateThatNobodyKnowsIsRefused() throws Exception {
        try (ScriptedServer server = ScriptedServer.startSecret((s, c, t) -> ScriptedServer.usually(),
                secrets("localhost"));
                Carrier carrier = to(server, Tls.STARTTLS, Optional.empty(), Optional.empty(), Optional.empty())) {
            assertThatThrownBy(carrier::ready).isInstanceOf(ServerFault.class)
                    .hasMessageStartingWith(
                            "127.0.0.1:" + server.port() + ": the connection could not be made secret: ");
            assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
        }
    }

    @Test
    void aCertificateOfAnotherHostIsRefused() throws Exception {
        SSLContext secrets = secrets("mail.example.org");
        try (ScriptedServer server = ScriptedServer.startSecret((s, c, t) -> ScriptedServer.usually(), secrets);
                Carrier carrier = to(server, Tls.STARTTLS, Optional.empty(), Optional.empty(),
                        Optional.of(secrets.getSocketFactory()))) {
            assertThatThrownBy(carrier::ready).isInstanceOf(ServerFault.class)
                    .hasMessageContaining("the connection could not be made secret: ");
            assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
        }
    }

    @Test
    void aLetterGoesOutSecretlyAndThePasswordIsSaidOnlyThen() throws Exception {
        SSLContext secrets = secrets("127.0.0.1");
        try (ScriptedServer server = ScriptedServer.startSecret((s, c, t) -> ScriptedServer.usually(), secrets);
                Carrier carrier = to(server, Tls.STARTTLS, Optional.of("desk"), Optional.of("hunter2"),
                        Optional.of(secrets.getSocketFactory()))) {
            carrier.ready();
            assertThat(carrier.carry("reader@example.org", LETTER)).isInstanceOf(Answer.Taken.class);
            List<String> words = new ArrayList<>();
            server.commands().forEach(command -> words.add(command.split(" ", 2)[0]));
            assertThat(words).startsWith("EHLO", "STARTTLS", "EHLO", "AUTH");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Step.class, names = {"STARTTLS", "TLS", "AUTH"})
    void aConnectionThatBreaksWhileItIsBeingMadeSecretStopsEverything(Step step) throws Exception {
        SSLContext secrets = secrets("127.0.0.1");
        try (ScriptedServer server = ScriptedServer.startSecret(at(step, new Act.Cut()), secrets);
                Carrier carrier = to(server, Tls.STARTTLS, Optional.of("desk"), Optional.of("hunter2"),
                        Optional.of(secrets.getSocketFactory()))) {
            assertThatThrownBy(carrier::ready).isInstanceOf(ServerFault.class);
            assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
        }
    }

    @Test
    void aWrongPasswordIsSaidWithoutThePassword() throws Exception {
        SSLContext secrets = secrets("127.0.0.1");
        String plain = java.util.Base64.getEncoder()
                .encodeToString("\0desk\0hunter2".getBytes(StandardCharsets.US_ASCII));
        try (ScriptedServer server = ScriptedServer.startSecret(
                at(Step.AUTH, new Act.Say("535 5.7.8 not you: hunter2 " + plain)), secrets);
                Carrier carrier = to(server, Tls.STARTTLS, Optional.of("desk"), Optional.of("hunter2"),
                        Optional.of(secrets.getSocketFactory()))) {
            assertThatThrownBy(carrier::ready).isInstanceOf(ServerFault.class)
                    .hasMessage("127.0.0.1:" + server.port()
                            + ": the server does not know desk by this password: 535 5.7.8 not you: *** ***");
        }
    }

    @Test
    void aPasswordIsNotSaidInPlainTextToAnotherMachine() {
        try (Carrier carrier = Carrier.to(new Smtp("192.0.2.1", 25, Tls.NONE, Optional.of("desk"), "X"),
                "desk@example.org", Optional.of("hunter2"), SHORT, Optional.empty())) {
            assertThatThrownBy(carrier::ready).isInstanceOf(ServerFault.class)
                    .hasMessage("192.0.2.1:25: a password is not said over a connection that anybody can read;"
                            + " set tls to starttls or tls");
        }
    }

    /** A key and its own certificate for one host, made by the JDK's tool; the same context trusts it. */
    private SSLContext secrets(String host) throws Exception {
        Path store = temp.resolve(host + ".p12");
        if (!Files.exists(store)) {
            boolean number = host.matches("[0-9.]+");
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair", "-alias", "a", "-keyalg", "EC", "-dname", "CN=" + host, "-ext",
                    "SAN=" + (number ? "ip:" : "dns:") + host, "-storetype", "PKCS12", "-storepass", "changeit",
                    "-keystore", store.toString()).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(said).isZero();
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        var ours = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        ours.init(keys, "changeit".toCharArray());
        var theirs = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        theirs.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(ours.getKeyManagers(), theirs.getTrustManagers(), null);
        return context;
    }
}
