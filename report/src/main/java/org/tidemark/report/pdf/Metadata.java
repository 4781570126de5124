package org.tidemark.report.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFileSpecification;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.tidemark.report.document.Document;
import org.tidemark.report.document.Masthead;

/** What the file says about itself: XMP, information dictionary, output intent, language, attachments. */
final class Metadata {
    private static final DateTimeFormatter PDF_DATE = DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Document document;
    private final PdfOptions options;

    Metadata(Document document, PdfOptions options) {
        this.document = document;
        this.options = options;
    }

    /** ISO 19005-3 (PDF/A-3a) and ISO 14289-1 (PDF/UA-1), with the extension schema that PDF/A asks for the latter. */
    byte[] xmp() {
        Masthead masthead = document.masthead();
        String created = options.created().truncatedTo(ChronoUnit.SECONDS).toString();
        String keywords = String.join(", ", options.keywords());
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
                <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
                <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                <xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate>
                <pdf:Producer>%s</pdf:Producer>%s
                <pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
                <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
                </rdf:li></rdf:Bag></pdfaExtension:schemas>
                </rdf:Description>
                </rdf:RDF></x:xmpmeta>
                <?xpacket end="r"?>"""
                .formatted(xml(masthead.title()), xml(masthead.subtitle()), xml(masthead.publisher()),
                        xml(document.language()), created, created, xml(options.producer()),
                        keywords.isEmpty() ? "" : "<pdf:Keywords>" + xml(keywords) + "</pdf:Keywords>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** To be called once the document is open. */
    void write(PdfWriter writer) throws IOException {
        PdfDictionary info = writer.getInfo();
        Masthead masthead = document.masthead();
        info.put(PdfName.TITLE, text(masthead.title()));
        info.put(PdfName.SUBJECT, text(masthead.subtitle()));
        info.put(PdfName.AUTHOR, text(masthead.publisher()));
        if (!options.keywords().isEmpty()) {
            info.put(PdfName.KEYWORDS, text(String.join(", ", options.keywords())));
        }
        info.put(PdfName.PRODUCER, text(options.producer()));
        info.put(PdfName.CREATIONDATE, date());
        info.put(PdfName.MODDATE, date());
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(document.language()));
        outputIntent(writer);
        attach(writer);
    }

    private static void outputIntent(PdfWriter writer) throws IOException {
        PdfStream profile = new PdfStream(SrgbProfile.bytes());
        profile.put(PdfName.N, new PdfNumber(3));
        profile.flateCompress();
        PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, PdfName.GTS_PDFA1);
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString("sRGB IEC61966-2.1"));
        intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2.1"));
        intent.put(PdfName.REGISTRYNAME, new PdfString("http://www.color.org"));
        intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
        writer.getExtraCatalog().put(PdfName.OUTPUTINTENTS, new PdfArray(intent));
    }

    private void attach(PdfWriter writer) throws IOException {
        PdfArray associated = new PdfArray();
        for (PdfAttachment attachment : options.attachments()) {
            PdfDictionary parameters = new PdfDictionary();
            parameters.put(PdfName.MODDATE, date());
            PdfFileSpecification file = PdfFileSpecification.fileEmbedded(writer, null, attachment.name(),
                    attachment.content(), attachment.mediaType(), parameters, 9);
            file.put(PdfName.UF, text(attachment.name()));
            file.put(PdfName.DESC, text(attachment.description()));
            file.put(new PdfName("AFRelationship"), new PdfName(attachment.relationship().pdfName()));
            writer.addFileAttachment(attachment.description(), file);
            associated.add(file.getReference());
        }
        if (!associated.isEmpty()) {
            writer.getExtraCatalog().put(new PdfName("AF"), associated);
        }
    }

    private PdfString date() {
        return new PdfString(PDF_DATE.format(options.created()));
    }

    private static PdfString text(String value) {
        return new PdfString(value, PdfObject.TEXT_UNICODE);
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
