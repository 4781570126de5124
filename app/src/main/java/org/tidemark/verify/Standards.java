package org.tidemark.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The standards that a PDF says it keeps, in its metadata. That it does keep them is for a validator to say.
 *
 * @param archive part and level of PDF/A, such as {@code 3A}; empty when it names none
 * @param access  part of PDF/UA
 */
record Standards(String archive, String access) {
    static final Standards NONE = new Standards("", "");

    /** @param xmp the metadata, as bytes of XML */
    static Standards read(byte[] xmp) throws IOException {
        Document document = Jsoup.parse(new ByteArrayInputStream(xmp), "UTF-8", "", Parser.xmlParser());
        return new Standards(text(document, "pdfaid|part") + text(document, "pdfaid|conformance"),
                text(document, "pdfuaid|part"));
    }

    private static String text(Document document, String selector) {
        Element element = document.selectFirst(selector);
        return element == null ? "" : element.text();
    }

    List<Fault> faults(Place place) {
        List<Fault> faults = new ArrayList<>();
        if (!archive.equals("3A")) {
            faults.add(Fault.differs(Fault.Kind.STANDARD, place, "it does not call itself PDF/A-3a", archive, "3A"));
        }
        if (!access.equals("1")) {
            faults.add(Fault.differs(Fault.Kind.STANDARD, place, "it does not call itself PDF/UA-1", access, "1"));
        }
        return faults;
    }
}
