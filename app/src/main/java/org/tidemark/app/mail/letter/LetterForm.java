package org.tidemark.app.mail.letter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.tidemark.app.edition.EditionId;
import org.tidemark.app.edition.EditionStore.Stored;
import org.tidemark.app.mail.letter.LetterPage.Link;
import org.tidemark.app.mail.letter.LetterPage.Picture;
import org.tidemark.app.workspace.MailSettings;
import org.tidemark.app.workspace.Words;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.report.template.TemplateEngine;
import org.tidemark.report.text.Formats;
import org.tidemark.report.text.Language;
import org.tidemark.report.text.Messages;
import org.tidemark.report.text.TemplateSource;

/** Whatever is the same in all letters of an edition in one language: read and made once. */
final class LetterForm {
    /** Content-ID of the picture, within a letter. */
    static final String PREVIEW_ID = "preview";
    private static final String HTML = "delivery/letter.ftlx";
    private static final String TEXT = "delivery/letter-text.ftl";

    private final TemplateEngine engine;
    private final Words words;
    private final String language;
    private final String subject;
    private final String title;
    private final Optional<String> subtitle;
    private final String publisher;
    private final EditionId edition;
    private final String day;
    private final Findings findings;
    private final Optional<String> online;
    private final Optional<String> imprint;
    private final Optional<Preview> preview;
    private final Optional<String> remark;
    private final byte[] pdf;

    private LetterForm(Workspace workspace, MailSettings settings, Stored edition, String language,
            TemplateEngine engine) throws IOException {
        this.engine = engine;
        this.language = language;
        this.edition = edition.manifest().id();
        this.words = Words.delivery(language, workspace.templates());
        this.day = day(workspace, language, this.edition.asOf());
        this.title = workspace.titles().getOrDefault(language, workspace.id());
        this.subtitle = Optional.ofNullable(workspace.subtitles().get(language));
        this.publisher = workspace.publisher();
        this.imprint = Optional.ofNullable(settings.letters().imprint().get(language));
        this.subject = words.say(isCorrection() ? "letter.subject-correction" : "letter.subject", "title", title, "day",
                day, "n", this.edition.revision());
        this.online = workspace.siteUrl().map(site -> (site.endsWith("/") ? site : site + "/") + this.edition.asOf()
                + "/" + language + "/index.html");
        Path folder = edition.folder().resolve(language);
        this.findings = Findings.of(folder.resolve("index.html"));
        this.pdf = Files.readAllBytes(folder.resolve("report.pdf"));
        Optional<Preview> drawn;
        Optional<String> undrawn = Optional.empty();
        try {
            drawn = Optional.of(Preview.of(pdf));
        } catch (IOException e) {
            // the picture is an ornament: letters that are due go without it, and the sender is told
            drawn = Optional.empty();
            undrawn = Optional.of(folder.resolve("report.pdf") + ": its first page cannot be drawn, so letters in "
                    + language + " have no picture (" + e.getMessage() + ")");
        }
        this.preview = drawn;
        this.remark = undrawn;
    }

    static LetterForm of(Workspace workspace, MailSettings settings, Stored edition, String language,
            TemplateEngine engine) throws IOException {
        return new LetterForm(workspace, settings, edition, language, engine);
    }

    private static String day(Workspace workspace, String language, LocalDate day) {
        return Messages.load(TemplateSource.overriddenBy(workspace.templates()), new Language(language)).formats()
                .day(day, Formats.Style.FULL);
    }

    private boolean isCorrection() {
        return edition.revision() > 1;
    }

    String subject() {
        return subject;
    }

    byte[] pdf() {
        return pdf;
    }

    /** Empty when the first page of the PDF cannot be drawn. */
    Optional<Preview> preview() {
        return preview;
    }

    /** What the sender should know. */
    Optional<String> remark() {
        return remark;
    }

    String attachmentName() {
        return AttachmentName.of(title, edition);
    }

    /** Both parts of a letter's body. */
    record Body(String text, String html) {}

    /**
     * The body of the letter to one reader.
     *
     * @param name  may be empty
     * @param leave address at which the reader leaves
     * @param most  points of the summary that fit
     */
    Body body(String name, String leave, int most) {
        LetterPage page = page(name, leave, most);
        return new Body(engine.page(TEXT, page), engine.page(HTML, page));
    }

    int points() {
        return findings.points().size();
    }

    private LetterPage page(String name, String leave, int most) {
        int n = edition.revision();
        boolean bare = findings.lead().isEmpty() && most == 0;
        return new LetterPage(language, words.say("letter.fonts"), words.say("letter.word-break"), subject, publisher,
                title, subtitle,
                words.say(isCorrection() ? "letter.as-of-revision" : "letter.as-of", "day", day, "n", n),
                isCorrection()
                        ? Optional.of(words.say("letter.correction", "n", n, "former", n - 1, "day", day))
                        : Optional.empty(),
                name.isEmpty() ? words.say("letter.greeting-plain") : words.say("letter.greeting", "name", name),
                words.say(bare ? "letter.intro-bare" : "letter.intro", "title", title, "day", day), findings.lead(),
                findings.points().subList(0, most),
                preview.map(picture -> new Picture(PREVIEW_ID, Integer.toString(picture.height()),
                        words.say("letter.preview", "title", title))),
                words.say("letter.attached"), online.map(url -> link("letter.read", url)),
                words.say("letter.why", "publisher", publisher), link("letter.unsubscribe", leave),
                words.say("letter.disclaimer"), words.say("letter.trademarks"), imprint);
    }

    private Link link(String key, String url) {
        String label = words.say(key);
        return new Link(label, url, words.say("letter.colon", "label", label, "value", url));
    }
}
