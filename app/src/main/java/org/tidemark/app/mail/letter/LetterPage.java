package org.tidemark.app.mail.letter;

import java.util.List;
import java.util.Optional;

/**
 * What the shapes of a letter, {@code delivery/letter.ftlx} and {@code delivery/letter-text.ftl}, are filled with.
 *
 * @param language   BCP 47
 * @param fonts      of the HTML part, as CSS lists them
 * @param wordBreak  of the HTML part, as CSS calls it
 * @param asOf       the day as the language writes it, and the revision if it is not the first
 * @param correction what is corrected, in one sentence; empty for the first revision
 * @param lead       from the page's summary
 * @param points     from the page's summary
 * @param attached   says that the report is attached
 * @param why        a reader gets the letter
 * @param imprint    who answers for the letter
 */
record LetterPage(String language, String fonts, String wordBreak, String subject, String publisher, String title,
        Optional<String> subtitle, String asOf, Optional<String> correction, String greeting, String intro,
        List<Run> lead, List<List<Run>> points, Optional<Picture> preview, String attached, Optional<Link> online,
        String why,
        Link unsubscribe, String disclaimer, String trademarks, Optional<String> imprint) {

    /**
     * @param label what a link of the HTML part says
     * @param line  label and address, for the text part
     */
    record Link(String label, String url, String line) {}

    /**
     * @param id          Content-ID, without brackets
     * @param height      in CSS pixels, at a width of 190
     * @param alternative says what there is to see
     */
    record Picture(String id, String height, String alternative) {}
}
