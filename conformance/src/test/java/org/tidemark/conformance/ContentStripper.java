package org.tidemark.conformance;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Text of a PDF in the order of its content streams, without what is marked as an artifact: running headers, page numbers. */
final class ContentStripper extends PDFTextStripper {
    private int open;
    private int artifactAt;

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        open++;
        if (artifactAt == 0 && tag.equals(COSName.ARTIFACT)) {
            artifactAt = open;
        }
        super.beginMarkedContentSequence(tag, properties);
    }

    @Override
    public void endMarkedContentSequence() {
        if (artifactAt == open) {
            artifactAt = 0;
        }
        open--;
        super.endMarkedContentSequence();
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (artifactAt == 0) {
            super.processTextPosition(text);
        }
    }

    ContentStripper() throws IOException {
        setSuppressDuplicateOverlappingText(false);
    }
}
