package org.tidemark.app.mail.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.simplejavamail.api.email.EmailPopulatingBuilder;
import org.simplejavamail.converter.EmailConverter;
import org.simplejavamail.email.EmailBuilder;
import org.tidemark.app.edition.EditionId;
import org.tidemark.app.edition.EditionStore.Stored;
import org.tidemark.app.edition.Sha256;
import org.tidemark.app.mail.recipient.Recipient;
import org.tidemark.app.workspace.MailAddress;
import org.tidemark.app.workspace.MailSettings;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.report.template.TemplateEngine;
import org.tidemark.report.text.TemplateSource;

/**
 * Writes the letters of one edition. What is the same for all readers of a language is read and made when the first of them
 * is written to, and then kept, so a letter more costs little. Not for several threads at once.
 */
public final class Composer {
    /** Bytes of text and HTML as they travel; of longer ones some mail programs show the beginning alone. */
    static final int MOST_BODY = 102_000;
    private static final int ID_LENGTH = 32;
    /** Former revisions that a correction refers to; more would make a header of no use. */
    private static final int MOST_REFERENCES = 20;
    /** Stands for the picture and the PDF until the encoded ones take its place. */
    private static final byte[] STAND_IN = {0};
    /** In UTF-16; of four bytes each at most, in base64, they stay below 75 with what is around them. */
    private static final int MOST_OF_A_WORD = 12;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx",
            Locale.ENGLISH);

    private final Workspace workspace;
    private final MailSettings settings;
    private final Stored edition;
    private final LetterKeys keys;
    private final Optional<Signature> signature;
    private final TemplateEngine engine;
    private final Map<String, Form> forms = new HashMap<>();

    private Composer(Workspace workspace, MailSettings settings, Stored edition, LetterKeys keys) {
        this.workspace = workspace;
        this.settings = settings;
        this.edition = edition;
        this.keys = keys;
        this.signature = keys.dkim()
                .flatMap(key -> settings.letters().dkim().map(dkim -> new Signature(dkim, key)));
        this.engine = new TemplateEngine(TemplateSource.overriddenBy(workspace.templates()));
    }

    /** @param points of the summary, as many as fit */
    private record Form(LetterForm letter, EncodedParts parts, int points) {}

    /** @param keys what letters are signed with; {@link LetterKeys#NONE} for letters to look at */
    public static Composer of(Workspace workspace, MailSettings settings, Stored edition, LetterKeys keys) {
        return new Composer(workspace, settings, edition, keys);
    }

    /**
     * The letter to one reader.
     *
     * @param written the day and time that the letter bears
     * @throws IOException if the edition cannot be read
     */
    public Letter compose(Recipient recipient, Instant written) throws IOException {
        try {
            Form form = form(recipient.language());
            MimeMessage message = message(recipient, form.letter(), written, form.points(), STAND_IN, STAND_IN);
            form.parts().putInto(message);
            return new Letter(messageId(recipient),
                    signature.isPresent() ? signature.get().signed(message) : bytes(message));
        } catch (MessagingException e) {
            throw new IOException("the letter to " + recipient.address() + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** What the sender should know of the letters composed so far, a line each. */
    public List<String> remarks() {
        return forms.values().stream().flatMap(form -> form.letter().remark().stream()).sorted().toList();
    }

    /**
     * The Message-ID of the letter of this edition (report, day and revision) to a reader in a language: the same whenever it
     * is composed, so that a mail program shows a letter that came twice once.
     */
    public String messageId(Recipient recipient) {
        return messageId(recipient, edition.manifest().id());
    }

    private String messageId(Recipient recipient, EditionId id) {
        String identity = id + " " + recipient.language() + " " + recipient.address();
        return "<" + Sha256.of(identity).substring(0, ID_LENGTH) + "@" + domain() + ">";
    }

    private String domain() {
        return settings.from().substring(settings.from().indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private Form form(String language) throws IOException, MessagingException {
        Form known = forms.get(language);
        if (known != null) {
            return known;
        }
        LetterForm letter = LetterForm.of(workspace, settings, edition, language, engine);
        // a reader whose name and address are as long as can be
        var longest = Recipient.of("a".repeat(64) + "@" + "b".repeat(63) + ".example.org", "名".repeat(256), language);
        int points = letter.points();
        int size = size(longest, letter, points);
        while (size > MOST_BODY && points > 0) {
            points--;
            size = size(longest, letter, points);
        }
        if (size > MOST_BODY) {
            throw new IOException("the letter in " + language + " has " + size
                    + " bytes of text without one point of the"
                    + " summary, more than " + MOST_BODY + "; shorten title, imprint or the summary's first paragraph");
        }
        MimeMessage model = message(longest, letter, Instant.EPOCH, points,
                letter.preview().map(Preview::png).orElse(STAND_IN), letter.pdf());
        var form = new Form(letter, EncodedParts.of(model, letter.attachmentName()), points);
        forms.put(language, form);
        return form;
    }

    /** Bytes of a letter without picture and PDF. */
    private int size(Recipient recipient, LetterForm letter, int points) throws IOException, MessagingException {
        return bytes(message(recipient, letter, Instant.EPOCH, points, STAND_IN, STAND_IN)).length;
    }

    private MimeMessage message(Recipient recipient, LetterForm letter, Instant written, int points, byte[] preview,
            byte[] pdf) throws MessagingException {
        List<String> ways = waysToLeave(recipient);
        LetterForm.Body body = letter.body(recipient.name(), ways.getFirst(), points);
        EmailPopulatingBuilder email = EmailBuilder.startingBlank().from(settings.fromName(), settings.from())
                .to(recipient.name(), recipient.address()).withSubject(letter.subject())
                .withPlainText(body.text()).withHTMLText(body.html())
                .withAttachment(letter.attachmentName(), pdf, "application/pdf")
                .fixingMessageId(messageId(recipient));
        if (letter.preview().isPresent()) {
            email.withEmbeddedImage(LetterForm.PREVIEW_ID, preview, "image/png");
        }
        settings.replyTo().ifPresent(email::withReplyTo);
        MimeMessage message = EmailConverter.emailToMimeMessage(email.buildEmail());
        // until then no part knows its own kind
        message.saveChanges();
        if (letter.subject().contains(MailAddress.ENCODED)) {
            // letters of ASCII alone would be left as they are, and then read as what they seem to encode
            message.setHeader("Subject", encodedWords(letter.subject()));
        }
        // the machine's time zone is nobody's business
        message.setHeader("Date", DATE.format(written.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)));
        message.setHeader("Content-Language", recipient.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("List-Id", "<" + workspace.id() + "." + domain() + ">");
        message.setHeader("List-Unsubscribe",
                String.join(",\r\n ", ways.stream().map(way -> "<" + way + ">").toList()));
        if (ways.size() > 1) {
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        List<String> former = former(recipient);
        if (!former.isEmpty()) {
            message.setHeader("References", String.join("\r\n ", former));
        }
        return message;
    }

    /** RFC 2047, each word at most 75 characters long and of whole characters. */
    private static String encodedWords(String text) {
        List<String> words = new ArrayList<>();
        var word = new StringBuilder();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            word.appendCodePoint(text.codePointAt(i));
            int next = i + Character.charCount(text.codePointAt(i));
            if (word.length() >= MOST_OF_A_WORD || next >= text.length()) {
                words.add("=?UTF-8?B?"
                        + Base64.getEncoder().encodeToString(word.toString().getBytes(StandardCharsets.UTF_8))
                        + "?=");
                word.setLength(0);
            }
        }
        return String.join("\r\n ", words);
    }

    /** Letters of former revisions, which a correction belongs to, the newest last. */
    private List<String> former(Recipient recipient) {
        EditionId id = edition.manifest().id();
        List<String> former = new ArrayList<>();
        for (int n = id.revision() - 1; n >= 1 && former.size() < MOST_REFERENCES; n--) {
            former.add(messageId(recipient, new EditionId(id.report(), id.asOf(), n)));
        }
        Collections.reverse(former);
        return former;
    }

    /** Addresses at which a reader leaves, the best first: by one click if there is a service for it, and by writing. */
    private List<String> waysToLeave(Recipient recipient) {
        List<String> ways = new ArrayList<>();
        if (keys.unsubscribe().isPresent() && signature.isPresent()) {
            String token = keys.unsubscribe().get().token(workspace.id(), recipient.address());
            settings.letters().unsubscribe().endpoint()
                    .ifPresent(url -> ways.add(url + (url.contains("?") ? "&" : "?") + "t=" + token));
        }
        ways.add("mailto:" + percent(settings.letters().unsubscribe().mailto()) + "?subject="
                + percent("unsubscribe " + workspace.id()));
        return ways;
    }

    private static String percent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%40", "@");
    }

    private static byte[] bytes(MimeMessage message) throws IOException, MessagingException {
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }
}
