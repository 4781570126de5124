package org.tidemark.app.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.app.Program;
import org.tidemark.app.Program.Ended;
import org.tidemark.app.Status;
import org.tidemark.app.edition.EditionId;
import org.tidemark.app.edition.EditionStore.Stored;
import org.tidemark.app.edition.Manifest;
import org.tidemark.app.mail.recipient.Recipient;
import org.tidemark.app.mail.recipient.Recipients;
import org.tidemark.app.workspace.MailSettings;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.app.workspace.WorkspaceReader;
import org.tidemark.ingest.Loaded;

class LetterTest {
    private static final Path ROOT = Path.of(System.getProperty("tidemark.root"));
    private static final KeyPair KEYS = keys();
    /** A page that can be drawn, with nothing on it, and not a byte beyond ASCII. */
    private static final String PDF = """
            %PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj
            trailer << /Root 1 0 R >>
            %%EOF
            """;
    private static final String SECRET = "a secret that is long enough for everybody";
    private static final Instant WRITTEN = Instant.parse("2026-01-24T06:00:00Z");
    @TempDir
    Path temp;

    private Path desk;
    private LocalDate day = LocalDate.of(2026, 1, 21);
    private int revision = 1;
    private String summary = "<ul><li>2026-01-21 &amp; more</li></ul>";
    private String pdf = PDF;
    private List<String> remarks = List.of();
    private Map<String, String> environment = Map.of();

    @BeforeEach
    void makeADesk() {
        desk = Program.workspace(temp);
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void configure(String from, String to) throws IOException {
        Path config = desk.resolve("report.yaml");
        assertThat(Files.readString(config)).contains(from);
        Files.writeString(config, Files.readString(config).replace(from, to));
    }

    private Program program() {
        return Program.at(ROOT).with(environment);
    }

    /** What is on the pages of the edition. */
    private void summarised(String html) {
        summary = html;
    }

    private PlainMime letter(String address) throws IOException {
        return PlainMime.of(eml(address));
    }

    /** The letter to a reader of the list, of an edition that has what a letter needs. */
    private byte[] eml(String address) throws IOException {
        WorkspaceReader.Result read = WorkspaceReader.read(desk);
        assertThat(read.problems()).isEmpty();
        Workspace workspace = read.workspace().orElseThrow();
        MailSettings settings = workspace.mail().orElseThrow();
        Path folder = temp.resolve("edition");
        for (String language : workspace.languages()) {
            Path of = Files.createDirectories(folder.resolve(language));
            Files.writeString(of.resolve("index.html"), "<html lang=\"" + language
                    + "\"><body><section id=\"summary\">" + summary + "</section></body></html>");
            Files.writeString(of.resolve("report.pdf"), pdf);
        }
        Loaded<LetterKeys> keys = LetterKeys.of(settings.letters(), environment, desk, desk.resolve("out"));
        assertThat(keys.diagnostics()).isEmpty();
        Loaded<Recipients> recipients = Recipients.read(desk.resolve("recipients.csv"), workspace.languages());
        assertThat(recipients.diagnostics()).isEmpty();
        var edition = new Stored(folder, new Manifest(new EditionId(workspace.id(), day, revision), "",
                workspace.languages(), List.of("summary")));
        Recipient reader = recipients.value().all().stream().filter(one -> one.address().equals(address)).findFirst()
                .orElseThrow();
        Composer composer = Composer.of(workspace, settings, edition, keys.value());
        byte[] bytes = composer.compose(reader, WRITTEN).bytes();
        remarks = composer.remarks();
        return bytes;
    }

    private Path key(String name, String text) throws IOException {
        return Files.writeString(Files.createDirectories(temp.resolve("keys")).resolve(name), text);
    }

    private static String pem() {
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder(64, new byte[]{'\n'})
                .encodeToString(KEYS.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n";
    }

    private void signing() throws IOException {
        configure("from-name: Our Desk}", "from-name: Our Desk, dkim: {selector: report},"
                + " unsubscribe: {url: 'https://desk.example.org/leave', mailto: leave@example.org}}");
        environment = Map.of("TIDEMARK_DKIM_KEY", key("dkim.pem", pem()).toString(), "TIDEMARK_UNSUBSCRIBE_KEY",
                SECRET);
    }

    /** The approved texts lie beside this test; one that changed is written to target/received to be looked at. */
    @ParameterizedTest
    @CsvSource({"ko, haneul", "zh-Hans, lin", "zh-Hant, chen", "ru, orlova", "en, reader"})
    void everyLanguageHasItsWholeText(String language, String reader) throws IOException {
        desk = temp.resolve("sample");
        program().run("init", desk);
        day = LocalDate.of(2026, 1, 23);
        configure("from-name: Tidemark", "from-name: Tidemark\n  imprint: Harbour Street, London");
        configure("mail:\n", "site: {url: 'https://desk.example.org/reports'}\nmail:\n");
        summarised("<p class=\"lead\">Lead <data value=\"a\">7.5%</data>.</p><ul><li><strong>A <data>1</data></strong>,"
                + "\n more</li><li>B</li></ul>");

        PlainMime first = letter(reader + "@example.org");
        String text = first.decoded("Subject") + "\n\n" + first.part("text/plain").text();
        revision = 2;
        PlainMime second = letter(reader + "@example.org");
        text += "\n======\n\n" + second.decoded("Subject") + "\n\n" + second.part("text/plain").text();

        Path approved = ROOT.resolve("app/src/test/resources/org/tidemark/app/mail/letter/" + language + ".txt");
        if (!Files.exists(approved) || !Files.readString(approved).equals(text)) {
            Path received = Files.createDirectories(ROOT.resolve("app/target/received")).resolve(language + ".txt");
            Files.writeString(received, text);
        }
        assertThat(text).isEqualTo(Files.readString(approved));
        // the HTML part says the same
        Document html = Jsoup.parse(second.part("text/html").text());
        assertThat(html.select("html").attr("lang")).isEqualTo(language);
        String shown = html.body().text().replaceAll("[\\s\\u00a0]", "");
        assertThat(second.part("text/plain").text().lines().filter(line -> !line.contains("://")
                && !line.contains("mailto:") && !line.isBlank() && !line.equals("-- ")))
                .allSatisfy(line -> assertThat(shown)
                        .contains(line.replaceFirst("^- ", "").replaceAll("[\\s\\u00a0]", "")));
    }

    @Test
    void bothReadersOfMailFindTheSameLetter() throws Exception {
        configure("from-name: Our Desk", "from-name: 'Наш стол, \"Desk\" <x@example.com>'");
        configure("ko: 책상", "ko: '책상: 2026 / \"소형주\"'");
        Files.writeString(desk.resolve("recipients.csv"), """
                address,name,language
                haneul@example.org,"김하늘, ""Sky"" <sky@example.com>",ko
                """);
        PlainMime plain = letter("haneul@example.org");
        var angus = new MimeMessage(Session.getInstance(new Properties()),
                new ByteArrayInputStream(eml("haneul@example.org")));

        String subject = "책상: 2026 / \"소형주\" (2026년 1월 21일 기준)";
        assertThat(angus.getSubject()).isEqualTo(subject);
        assertThat(plain.decoded("Subject")).isEqualTo(subject);
        assertThat(angus.getFrom()).singleElement().satisfies(from -> {
            assertThat(((InternetAddress) from).getAddress()).isEqualTo("desk@example.org");
            assertThat(((InternetAddress) from).getPersonal()).isEqualTo("Наш стол, \"Desk\" <x@example.com>");
        });
        assertThat(plain.decoded("From")).isEqualTo("Наш стол, \"Desk\" <x@example.com> <desk@example.org>");
        assertThat(angus.getAllRecipients()).singleElement().satisfies(to -> {
            assertThat(((InternetAddress) to).getAddress()).isEqualTo("haneul@example.org");
            assertThat(((InternetAddress) to).getPersonal()).isEqualTo("김하늘, \"Sky\" <sky@example.com>");
        });
        assertThat(angus.getSentDate()).isEqualTo("2026-01-24T06:00:00Z");
        assertThat(plain.header("Date")).contains("Sat, 24 Jan 2026 06:00:00 +0000");

        PlainMime attached = plain.part("application/pdf");
        String name = "책상 2026 소형주 2026-01-21.pdf";
        assertThat(attached.parameter("Content-Disposition", "filename")).contains(name);
        assertThat(attached.parameter("Content-Type", "name")).contains(name);
        assertThat(attached.content()).isEqualTo(PDF.getBytes(StandardCharsets.US_ASCII));
        assertThat(plain.header("Content-Language")).contains("ko");
        assertThat(plain.header("Auto-Submitted")).contains("auto-generated");
        assertThat(plain.header("List-Id")).contains("<desk-report.example.org>");
        assertThat(plain.header("List-Unsubscribe"))
                .contains("<mailto:desk@example.org?subject=unsubscribe%20desk-report>");
        assertThat(plain.names()).containsOnlyOnce("From", "To", "Subject", "Date", "Message-ID", "MIME-Version",
                "Content-Type").doesNotContain("List-Unsubscribe-Post", "Bcc", "Cc", "X-Mailer", "DKIM-Signature");
    }

    @Test
    void thePreviewIsAPictureOfTheFirstPageThatTheHtmlShows() throws IOException {
        PlainMime letter = letter("reader@example.org");

        PlainMime picture = letter.part("image/png");
        var image = ImageIO.read(new ByteArrayInputStream(picture.content()));
        assertThat(picture.header("Content-ID")).contains("<preview>");
        assertThat(picture.header("Content-Disposition").orElseThrow()).startsWith("inline");
        assertThat(image.getWidth()).isEqualTo(380);
        // A4
        assertThat(image.getHeight()).isBetween(537, 538);
        Document html = Jsoup.parse(letter.part("text/html").text());
        assertThat(html.select("img")).singleElement().satisfies(img -> {
            assertThat(img.attr("src")).isEqualTo("cid:preview");
            assertThat(img.attr("alt")).isEqualTo("First page of the report “A <desk> & more”");
        });
        assertThat(remarks).isEmpty();
        assertThat(letter.all()).extracting(part -> part.header("Content-Type").orElseThrow().replaceAll(";.*", ""))
                .containsExactly("multipart/mixed", "multipart/related", "multipart/alternative", "text/plain",
                        "text/html", "image/png", "application/pdf");
    }

    @Test
    void everyByteTravelsEverywhere() throws IOException {
        String raw = new String(eml("haneul@example.org"), StandardCharsets.ISO_8859_1)
                + new String(eml("reader@example.org"), StandardCharsets.ISO_8859_1);

        assertThat(raw.chars()).allMatch(c -> c < 0x7f && (c >= ' ' || c == '\r' || c == '\n' || c == '\t'));
        assertThat(raw.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(raw.split("\r\n", -1)).allMatch(line -> line.length() <= 998);
        assertThat(raw.substring(0, raw.indexOf("\r\n\r\n")).split("\r\n", -1)).allMatch(line -> line.length() <= 200);
    }

    @Test
    void nobodySeesAnotherReader() throws IOException {
        assertThat(new String(eml("haneul@example.org"), StandardCharsets.ISO_8859_1)).doesNotContain("reader@example");
        assertThat(PlainMime.of(eml("haneul@example.org")).part("text/html").text()).doesNotContain("Reader, Sam");
    }

    @Test
    void theMessageIdIsOfTheEditionTheLanguageAndTheReader() throws IOException {
        String first = letter("reader@example.org").header("Message-ID").orElseThrow();
        String again = letter("reader@example.org").header("Message-ID").orElseThrow();
        String other = PlainMime.of(eml("haneul@example.org")).header("Message-ID").orElseThrow();
        Path list = desk.resolve("recipients.csv");
        Files.writeString(list, Files.readString(list).replace("\"Reader, Sam\",en", "Sam,ko"));
        String inKorean = letter("reader@example.org").header("Message-ID").orElseThrow();

        assertThat(again).isEqualTo(first).matches("<[0-9a-f]{32}@example\\.org>");
        assertThat(List.of(other, inKorean)).doesNotContain(first).doesNotHaveDuplicates();
    }

    @Test
    void aCorrectionBelongsToTheLettersItReplaces() throws IOException {
        String first = letter("reader@example.org").header("Message-ID").orElseThrow();
        assertThat(letter("reader@example.org").header("References")).isEmpty();
        revision = 2;

        PlainMime second = letter("reader@example.org");

        assertThat(second.header("References")).contains(first);
        assertThat(second.decoded("Subject"))
                .isEqualTo("Correction: A <desk> & more, 21 January 2026 (revision 2)");
        assertThat(second.part("text/plain").text()).contains("This is a correction. Revision 2 replaces revision 1 of"
                + " the edition as of 21 January 2026; please use the attached report in its place.\n\nDear Reader, Sam,");
        assertThat(second.part("application/pdf").parameter("Content-Disposition", "filename"))
                .contains("A desk & more 2026-01-21 r2.pdf");
    }

    /** What a page, a title or a name might carry: none of it becomes markup, a header, an address or a file elsewhere. */
    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'-alert(1)-'",
        "</title><svg onload=alert(1)>", "</style><script>x</script>", "javascript:alert(1)", "{name} ${7*7} <#list>",
        "<!--[if mso]><b><![endif]-->", "&lt;b&gt; &amp;amp;", "</td></tr></table><a href=//x.example>x</a>",
        "Bcc: x@example.com", "=?UTF-8?Q?=0D=0ABcc:_x@example.com?=", "%0d%0aBcc:x@example.com", "../../../etc/passwd",
        "C:\\x|rm -rf ~;`id`", "x\u2028y\u2029z", "\u202egnp.exe", "a, b@example.com; c@example.com", "-rf"})
    void hostileTextStaysText(String hostile) throws Exception {
        String yaml = "'" + hostile.replace("'", "''") + "'";
        configure("en: \"A <desk> & more\"", "en: " + yaml);
        configure("title: {", "subtitle: " + yaml + "\ntitle: {");
        configure("publisher: Our Desk", "publisher: " + yaml);
        // these two are refused in names, where they would be read as something else
        boolean named = !hostile.contains("=?");
        configure("from-name: Our Desk", "imprint: " + yaml + ", from-name: " + (named ? yaml : "Our Desk"));
        String name = !named || hostile.startsWith("-") || hostile.chars().anyMatch(c -> c == 0x2028 || c == 0x202e)
                ? "Sam"
                : hostile;
        Files.writeString(desk.resolve("recipients.csv"), "address,name,language\nreader@example.org,\""
                + name.replace("\"", "\"\"") + "\",en\n");
        String onThePage = hostile.replace("&", "&amp;").replace("<", "&lt;");
        summarised("<p class=lead>" + onThePage + "</p><ul><li><strong>" + onThePage + "</strong></li></ul>");

        PlainMime letter = letter("reader@example.org");

        Document html = Jsoup.parse(letter.part("text/html").text());
        assertThat(html.getAllElements()).extracting(element -> element.normalName()).isSubsetOf("#root", "html",
                "head",
                "body", "meta", "title", "style", "div", "table", "tbody", "tr", "td", "p", "h1", "ul", "li", "strong",
                "img", "a", "br");
        assertThat(html.select("img")).hasSize(1);
        assertThat(html.select("strong")).hasSize(1);
        assertThat(html.select("a")).extracting(a -> a.attr("href")).containsExactly(
                "https://desk.example.org/2026-01-21/en/index.html",
                "mailto:desk@example.org?subject=unsubscribe%20desk-report");
        assertThat(html.getAllElements()).allSatisfy(element -> assertThat(element.attributes().asList())
                .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        String flat = hostile.replaceAll("\\s+", " ");
        assertThat(html.select("h1").text().replaceAll("\\s+", " ")).isEqualTo(flat);
        assertThat(letter.part("text/plain").text()).startsWith(hostile + "\n").contains("- " + hostile + "\n");
        assertThat(letter.decoded("Subject")).isEqualTo(hostile + ": 21 January 2026");
        assertThat(letter.names()).containsExactlyInAnyOrder("Date", "From", "To", "Message-ID", "Subject",
                "MIME-Version", "Content-Type", "Content-Language", "Auto-Submitted", "List-Id", "List-Unsubscribe");
        var to = new MimeMessage(Session.getInstance(new Properties()),
                new ByteArrayInputStream(eml("reader@example.org")));
        assertThat(to.getSubject()).isEqualTo(hostile + ": 21 January 2026");
        assertThat(to.getAllRecipients()).extracting(address -> ((InternetAddress) address).getAddress())
                .containsExactly("reader@example.org");
        assertThat(to.getFrom()).extracting(address -> ((InternetAddress) address).getAddress())
                .containsExactly("desk@example.org");
        assertThat(letter.part("application/pdf").parameter("Content-Disposition", "filename").orElseThrow())
                .endsWith(" 2026-01-21.pdf")
                .doesNotContain("/", "\\", "<", ">", ":", "|", "\"", "%", "\u202e", "\u2028")
                .doesNotStartWith(".").doesNotStartWith("-");
    }

    @Test
    void aSignedLetterHoldsAgainstACheckOfItsOwn() throws Exception {
        signing();
        byte[] eml = eml("reader@example.org");

        Map<String, String> tags = DkimCheck.check(eml, KEYS.getPublic());

        assertThat(tags).containsEntry("d", "example.org").containsEntry("s", "report").containsEntry("a", "rsa-sha256")
                .containsEntry("c", "relaxed/relaxed").doesNotContainKey("l");
        assertThat(List.of(tags.get("h").split(":", -1))).contains("From", "To", "Subject", "Date", "Message-ID",
                "List-Unsubscribe", "List-Unsubscribe-Post", "List-Id", "MIME-Version", "Content-Type");
        byte[] otherSubject = new String(eml, StandardCharsets.ISO_8859_1).replace("Subject: A", "Subject: B")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> DkimCheck.check(otherSubject, KEYS.getPublic()))
                .hasMessage("the headers are not those that were signed");
        byte[] otherBody = eml.clone();
        otherBody[eml.length - 200] ^= 1;
        assertThatThrownBy(() -> DkimCheck.check(otherBody, KEYS.getPublic()))
                .hasMessage("the body is not the one that was signed");
    }

    @Test
    void aSignedLetterArrivesUnchanged() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            signing();
            configure("from-name: Our Desk", "from-name: 우리 책상, smtp: {host: 127.0.0.1, port: "
                    + server.getSmtp().getPort() + ", tls: none}");
            program().run("build", desk);
            assertThat(program().run("send", desk, "--yes").status()).isEqualTo(Status.DONE);

            assertThat(server.getReceivedMessages()).hasSize(2).allSatisfy(message -> {
                var bytes = new ByteArrayOutputStream();
                message.writeTo(bytes, new String[]{"Return-Path", "Received"});
                assertThat(DkimCheck.check(bytes.toByteArray(), KEYS.getPublic())).containsEntry("d", "example.org");
                assertThat(PlainMime.of(bytes.toByteArray()).decoded("From")).isEqualTo("우리 책상 <desk@example.org>");
            });
        } finally {
            server.stop();
        }
    }

    /** The token was computed with {@code openssl dgst -sha256 -hmac}, and written in base64url by hand. */
    @Test
    void oneClickTakesAReaderOffWithoutShowingTheAddress() throws IOException {
        signing();
        PlainMime letter = letter("reader@example.org");
        String url = "https://desk.example.org/leave?t=6ITVaxpq_6LaACCpVJshK_1plhFEIXEGYTyz8RjaE0E";

        assertThat(letter.header("List-Unsubscribe")).contains("<" + url
                + ">, <mailto:leave@example.org?subject=unsubscribe%20desk-report>");
        assertThat(letter.header("List-Unsubscribe-Post")).contains("List-Unsubscribe=One-Click");
        assertThat(Jsoup.parse(letter.part("text/html").text()).select("a").last().attr("href")).isEqualTo(url);
        assertThat(letter.part("text/plain").text()).contains("Unsubscribe: " + url + "\n");
    }

    @Test
    void noSecretIsInAFileOrAMessage() throws IOException {
        signing();
        program().run("build", desk);
        Ended ended = program().run("send", desk);
        assertThat(ended.status()).isEqualTo(Status.DONE);

        String everything = ended.out() + ended.err() + Program.content(desk.resolve("out"));
        assertThat(everything).doesNotContain(SECRET, "PRIVATE KEY", "dkim.pem", temp.resolve("keys").toString());
        assertThat(pem().lines().filter(line -> line.length() == 64)).hasSizeGreaterThan(20)
                .noneMatch(everything::contains);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # the key         | what is said instead of a letter
            none              | mail.dkim: letters are to be signed and there is no key; name the file of the private key in the environment variable TIDEMARK_DKIM_KEY
            missing           | mail.dkim: the file that TIDEMARK_DKIM_KEY names cannot be read (NoSuchFileException); name the file of the private key in the environment variable TIDEMARK_DKIM_KEY
            inside            | mail.dkim: the private key lies in {desk}; keep it where only the sender can read it, outside workspace and output
            'pkcs1'           | mail.dkim: the key is not in the form 'BEGIN PRIVATE KEY'; make one with: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048; an older one becomes such by: openssl pkcs8 -topk8 -nocrypt
            garbled           | mail.dkim: the key is not an RSA key that can be read; make one with: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048; an older one becomes such by: openssl pkcs8 -topk8 -nocrypt
            short secret      | mail.unsubscribe: the key for the tokens of readers has fewer than 32 characters; put a long random text into the environment variable TIDEMARK_UNSUBSCRIBE_KEY
            """)
    void withoutItsKeysALetterIsNotSentAndTheRehearsalSaysSo(String what, String message) throws IOException {
        signing();
        configure("mail: {", "mail: {smtp: {host: localhost}, ");
        String good = key("dkim.pem", pem()).toString();
        environment = switch (what) {
            case "none" -> Map.of("TIDEMARK_UNSUBSCRIBE_KEY", SECRET);
            case "missing" -> Map.of("TIDEMARK_DKIM_KEY", good + "x", "TIDEMARK_UNSUBSCRIBE_KEY", SECRET);
            case "inside" -> Map.of("TIDEMARK_DKIM_KEY", Files.writeString(desk.resolve("k.pem"), pem()).toString(),
                    "TIDEMARK_UNSUBSCRIBE_KEY", SECRET);
            case "pkcs1" -> Map.of("TIDEMARK_DKIM_KEY", key("a", pem().replace("PRIVATE", "RSA PRIVATE")).toString(),
                    "TIDEMARK_UNSUBSCRIBE_KEY", SECRET);
            case "garbled" -> Map.of("TIDEMARK_DKIM_KEY", key("b", pem().replaceFirst("MII", "AAA")).toString(),
                    "TIDEMARK_UNSUBSCRIBE_KEY", SECRET);
            default -> Map.of("TIDEMARK_DKIM_KEY", good, "TIDEMARK_UNSUBSCRIBE_KEY", "short");
        };
        String said = "report.yaml:1:1: " + message.replace("{desk}", desk.toString()) + "\n";
        program().run("build", desk);

        Ended sent = program().run("send", desk, "--yes");
        Ended rehearsed = program().run("send", desk);

        assertThat(sent.status()).isEqualTo(Status.REFUSED);
        assertThat(sent.err()).isEqualTo(said);
        assertThat(rehearsed.status()).isEqualTo(Status.DONE);
        assertThat(rehearsed.out()).contains("not as they will be sent: " + said);
        assertThat(
                PlainMime.of(Files.readAllBytes(desk.resolve("out/mail/2026-01-21-r1/reader@example.org.eml"))).names())
                .contains("List-Unsubscribe").doesNotContain("List-Unsubscribe-Post");
    }

    @Test
    void aSummaryWithoutMeasureLosesItsLastPointsAndTheLetterStaysWhole() throws IOException {
        summarised("<p class=lead>L</p><ul>" + ("<li>" + "수".repeat(2500) + "</li>").repeat(8) + "</ul>");
        PlainMime letter = letter("reader@example.org");

        int body = letter.part("text/plain").raw().length() + letter.part("text/html").raw().length();
        assertThat(body).isLessThan(102_000).isGreaterThan(45_000);
        assertThat(letter.part("text/plain").text().lines().filter(line -> line.startsWith("- "))).hasSizeBetween(1, 7);
    }

    @Test
    void aParagraphWithoutMeasureIsRefused() {
        summarised("<p class=lead>" + "수".repeat(30_000) + "</p>");

        assertThatThrownBy(() -> eml("haneul@example.org")).isInstanceOf(IOException.class)
                .hasMessageMatching(
                        "the letter in ko has [0-9]+ bytes of text without one point of the summary, more than"
                                + " 102000; shorten title, imprint or the summary's first paragraph");
    }

    @Test
    void aPageThatCannotBeDrawnIsSaidAndTheLettersGoWithoutThePicture() throws IOException {
        pdf = "not a PDF";

        PlainMime letter = letter("reader@example.org");

        assertThat(remarks).singleElement().asString().startsWith(temp.resolve("edition/en/report.pdf")
                + ": its first page cannot be drawn, so letters in en have no picture (");
        assertThat(Jsoup.parse(letter.part("text/html").text()).select("img")).isEmpty();
        assertThat(letter.part("application/pdf").content()).isEqualTo("not a PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void groupsAndTheHourDecideWhoIsWrittenTo() throws IOException {
        Files.writeString(desk.resolve("recipients.csv"), """
                address,name,language,time-zone,groups,status
                a@example.org,A,en,,desk,
                b@example.org,B,en,,press,
                c@example.org,C,en,America/New_York,press,
                """);
        configure("mail: {", "mail: {not-before: '07:00', ");
        program().run("build", desk);

        Ended press = program().run("send", desk, "--group", "press");
        Ended nobody = program().run("send", desk, "--group", "pres");

        // 06:00 UTC is 01:00 in New York
        assertThat(press.out()).startsWith("recipients.csv: 3 rows read = 1 kept + 0 refused + 2 outside"
                + " (1 in no group asked for, 1 for whom it is too early)\nwritten: b@example.org ");
        assertThat(nobody.status()).isEqualTo(Status.USAGE);
        assertThat(nobody.err()).isEqualTo(
                "tidemark send: --group: nobody in recipients.csv is in 'pres'; there are desk, press\n");
    }
}
