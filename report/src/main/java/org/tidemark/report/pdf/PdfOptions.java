package org.tidemark.report.pdf;

import java.time.Instant;
import java.util.List;

/**
 * What a PDF says about itself that is not in the document. Nothing is taken from the clock.
 *
 * @param created     creation and modification date, written in UTC to the second
 * @param producer    the program with its version
 * @param keywords    in the document's language, may be empty
 * @param attachments files carried along, in this order; may be empty
 */
public record PdfOptions(Instant created, String producer, List<String> keywords, List<PdfAttachment> attachments) {
    public PdfOptions {
        keywords = List.copyOf(keywords);
        attachments = List.copyOf(attachments);
        if (producer.isBlank()) {
            throw new IllegalArgumentException("producer is blank; name the program and its version");
        }
    }
}
