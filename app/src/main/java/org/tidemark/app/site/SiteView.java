package org.tidemark.app.site;

import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tidemark.app.site.EditionText.Heading;
import org.tidemark.app.site.EditionText.Point;
import org.tidemark.report.text.Formats;
import org.tidemark.report.text.Messages;

/** What a site holds as the templates of one language see it: addresses from the root of the site, days as readers write them. */
final class SiteView {
    private static final BigDecimal KILO = new BigDecimal(1000);

    private final String language;
    private final Messages messages;
    private final ZoneId zone;

    SiteView(String language, Messages messages, ZoneId zone) {
        this.language = language;
        this.messages = messages;
        this.zone = zone;
    }

    /** The site itself. */
    record Site(String title, Optional<String> subtitle, String publisher) {}

    /** A language of the switch. */
    record Language(String tag, String autonym, String href) {}

    /** The picture for social networks. */
    record Image(String url, int width, int height, String alternative) {}

    /**
     * What the head of a page says.
     *
     * @param neutral     whether the page is for readers who have not chosen a language
     * @param neutralHref where such a page is
     * @param unlisted    whether search engines are asked to leave it out
     * @param kind        {@code website} or {@code article}
     */
    record Head(String title, String description, String heading, Optional<String> subtitle, boolean neutral,
            String neutralHref, boolean unlisted, String kind, String locale, Optional<String> canonical,
            Optional<Image> image) {}

    /** A file to take along. */
    record Pdf(String href, String size, long bytes) {}

    /** @param anchor of its last correction on the page of corrections; empty without one */
    record Edition(LocalDate asOf, String day, String href, int revision, boolean revised, boolean withdrawn,
            String anchor, List<Run> lead, List<Point> points, List<Heading> sections, Optional<Pdf> pdf) {}

    /** @param kind {@code corrected}, {@code withdrawn} or {@code restored} */
    record Happened(String kind, String day, String href, int revision, String when, Instant at, String anchor,
            Optional<String> reason, List<CauseLine> causes, Optional<Compared> compared) {}

    /** A cause with its files as one text. */
    record CauseLine(String kind, String files) {}

    /** @param more differences that are only in the machine copy */
    record Compared(int printed, List<FigureRow> figures, int more, List<Comparison.PointChange> points,
            Optional<String> file) {}

    /** A fact before and after. */
    record FigureRow(String id, String before, String after) {}

    String day(LocalDate day) {
        return messages.formats().day(day, Formats.Style.FULL);
    }

    /** Language and country as social networks write them, such as {@code zh_TW}. */
    String locale() {
        ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(language));
        return likely.getLanguage() + "_" + likely.getCountry();
    }

    Edition edition(Published edition) {
        EditionText text = edition.text(language);
        String folder = edition.asOf() + "/" + language + "/";
        Optional<Pdf> pdf = edition.withdrawn() || text.pdfBytes() == 0
                ? Optional.empty()
                : Optional.of(new Pdf(folder + "report.pdf", size(text.pdfBytes()), text.pdfBytes()));
        String anchor = "";
        for (int i = 0; i < edition.events().size(); i++) {
            if (edition.events().get(i).kind() == Event.Kind.CORRECTED) {
                anchor = anchor(edition, i);
            }
        }
        return new Edition(edition.asOf(), day(edition.asOf()), folder + "index.html", edition.revision(),
                !anchor.isEmpty(), edition.withdrawn(), anchor, text.lead(), text.points(), text.sections(), pdf);
    }

    /** What happened to an edition after its publication, in that order. */
    List<Happened> events(Published edition) {
        List<Happened> events = new ArrayList<>();
        for (int i = 1; i < edition.events().size(); i++) {
            events.add(event(edition, i));
        }
        return events;
    }

    private Happened event(Published edition, int index) {
        Event event = edition.events().get(index);
        return new Happened(event.kind().name().toLowerCase(Locale.ROOT), day(edition.asOf()),
                edition.asOf() + "/" + language + "/index.html", event.revision(), when(event.at()), event.at(),
                anchor(edition, index), Optional.of(event.reason()).filter(reason -> !reason.isEmpty()),
                event.causes().stream()
                        .map(cause -> new CauseLine(cause.kind(),
                                String.join(messages.say("list.separator"), cause.files())))
                        .toList(),
                Optional.ofNullable(compared(edition, event.comparison())));
    }

    private @Nullable Compared compared(Published edition, @Nullable Comparison comparison) {
        if (comparison == null) {
            return null;
        }
        List<FigureRow> rows = comparison.figures().stream().map(change -> new FigureRow(change.id(),
                change.before().print(messages), change.after().print(messages))).toList();
        return new Compared(comparison.printed(), rows, comparison.printed() - rows.size(),
                comparison.points().getOrDefault(language, List.of()),
                Optional.of(comparison.file()).filter(file -> !file.isEmpty())
                        .map(file -> edition.asOf() + "/" + file));
    }

    private static String anchor(Published edition, int index) {
        return "change-" + edition.asOf() + "-" + index;
    }

    private String when(Instant at) {
        return day(LocalDate.ofInstant(at, zone));
    }

    /** Decimal units, as file managers and browsers mostly count. */
    private String size(long bytes) {
        BigDecimal kilobytes = new BigDecimal(bytes).divide(KILO);
        if (kilobytes.compareTo(KILO) < 0) {
            return said("site.size.kb", kilobytes.setScale(0, RoundingMode.CEILING));
        }
        return said("site.size.mb", kilobytes.divide(KILO).setScale(1, RoundingMode.HALF_UP));
    }

    private String said(String key, BigDecimal number) {
        return messages.fill(key,
                Map.of("n", new Messages.Argument(messages.formats().number(number), number)),
                UnaryOperator.identity());
    }
}
