package org.tidemark.report.pdf;

/**
 * A file inside the PDF (PDF/A-3, ISO 19005-3 §6.8).
 *
 * @param name      file name with extension, unique within the document
 * @param mediaType such as {@code text/csv}
 * @param content   the bytes; not copied, so do not change them
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to a file; nobody compares two attachments
public record PdfAttachment(String name, String mediaType, String description, Relationship relationship,
        byte[] content) {

    /** How the file relates to the document: {@code AFRelationship}. */
    public enum Relationship {
        /** What the document was made from. */
        SOURCE("Source"),
        /** Figures behind a chart or table. */
        DATA("Data"),
        /** Anything else that belongs to it. */
        SUPPLEMENT("Supplement");

        private final String pdfName;

        Relationship(String pdfName) {
            this.pdfName = pdfName;
        }

        String pdfName() {
            return pdfName;
        }
    }

    public PdfAttachment {
        if (name.isBlank() || mediaType.indexOf('/') < 1) {
            throw new IllegalArgumentException(
                    "attachment '" + name + "' of type '" + mediaType
                            + "'; give a file name and a type such as text/csv");
        }
    }
}
