package org.tidemark.app.mail.letter;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The picture and the PDF of a letter as they travel: headers and base64, made once and put into the letter of every reader.
 */
final class EncodedParts {
    private final Map<String, byte[]> byType;

    private EncodedParts(Map<String, byte[]> byType) {
        this.byType = byType;
    }

    /**
     * Those of a message that has them in full.
     *
     * @param attachment name of the PDF, in any script
     */
    static EncodedParts of(MimeMessage model, String attachment) throws IOException, MessagingException {
        Map<String, byte[]> byType = new HashMap<>();
        visit((MimeMultipart) model.getContent(), (whole, at, part) -> {
            if (part.isMimeType("application/pdf")) {
                name(part, attachment);
            }
            // a PDF of ASCII alone would travel as text, whose line breaks are not its own
            part.setHeader("Content-Transfer-Encoding", "base64");
            var bytes = new ByteArrayOutputStream();
            part.writeTo(bytes);
            byType.put(type(part), bytes.toByteArray());
        });
        return new EncodedParts(byType);
    }

    /** Names a part as RFC 2231 says; left to itself, the name would travel as bare UTF-8. */
    private static void name(BodyPart part, String name) throws MessagingException {
        var type = new ContentType("application", "pdf", named("name", name));
        var disposition = new ContentDisposition("attachment", named("filename", name));
        part.setHeader("Content-Type", type.toString());
        part.setHeader("Content-Disposition", disposition.toString());
        // made of the name and of chance, and nobody refers to it
        part.removeHeader("Content-ID");
    }

    private static ParameterList named(String parameter, String name) {
        var parameters = new ParameterList();
        parameters.set(parameter, name, "UTF-8");
        return parameters;
    }

    /** Puts the parts into a message in place of empty ones of the same kind. */
    void putInto(MimeMessage message) throws IOException, MessagingException {
        visit((MimeMultipart) message.getContent(), (whole, at, part) -> {
            byte[] encoded = byType.get(type(part));
            if (encoded == null) {
                throw new IllegalStateException("the letter has a " + type(part) + " that was not there before");
            }
            whole.removeBodyPart(at);
            whole.addBodyPart(new MimeBodyPart(new SharedByteArrayInputStream(encoded)), at);
        });
    }

    private interface Visitor {
        void part(MimeMultipart whole, int at, BodyPart part) throws IOException, MessagingException;
    }

    /** Every part that is no text. */
    private static void visit(MimeMultipart whole, Visitor visitor) throws IOException, MessagingException {
        for (int i = 0; i < whole.getCount(); i++) {
            BodyPart part = whole.getBodyPart(i);
            if (part.isMimeType("multipart/*")) {
                visit((MimeMultipart) part.getContent(), visitor);
            } else if (!part.isMimeType("text/*")) {
                visitor.part(whole, i, part);
            }
        }
    }

    private static String type(BodyPart part) throws MessagingException {
        return part.isMimeType("image/png") ? "image/png" : "application/pdf";
    }
}
