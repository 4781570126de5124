package org.tidemark.app.mail.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.interfaces.RSAPrivateKey;
import java.util.Locale;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;
import org.simplejavamail.utils.mail.dkim.SigningAlgorithm;
import org.tidemark.app.workspace.LetterSettings.Dkim;

/**
 * Signs letters with DKIM (RFC 6376): rsa-sha256, relaxed, over the whole body and over every header that a reader or their
 * mail program goes by, the one for leaving by one click among them (RFC 8058).
 *
 * <p>Simple Java Mail's own signer is used, though not through its builder: that one asks the name server at every letter
 * and cannot sign {@code List-Unsubscribe-Post}.
 */
final class Signature {
    private final DkimSigner signer;

    Signature(Dkim settings, RSAPrivateKey key) {
        signer = new DkimSigner(settings.domain(), settings.selector(), key);
        signer.setSigningAlgorithm(SigningAlgorithm.SHA256_WITH_RSA);
        signer.setHeaderCanonicalization(Canonicalization.RELAXED);
        signer.setBodyCanonicalization(Canonicalization.RELAXED);
        signer.setLengthParam(false);
        signer.setCheckDomainKey(false);
        for (String header : new String[]{"List-Unsubscribe-Post", "Content-Language", "Auto-Submitted"}) {
            signer.addHeaderToSign(header);
        }
    }

    /** The message with its signature before it. The time of signing is the message's own date. */
    byte[] signed(MimeMessage message) throws IOException, MessagingException {
        // the signer writes names of headers small by the rules of the default locale, and a Turkish one has no 'message-id'
        synchronized (Signature.class) {
            Locale machine = Locale.getDefault();
            Locale display = Locale.getDefault(Locale.Category.DISPLAY);
            Locale format = Locale.getDefault(Locale.Category.FORMAT);
            Locale.setDefault(Locale.ROOT);
            try {
                var bytes = new ByteArrayOutputStream();
                new DkimMessage(message, signer).writeTo(bytes);
                return bytes.toByteArray();
            } finally {
                Locale.setDefault(machine);
                Locale.setDefault(Locale.Category.DISPLAY, display);
                Locale.setDefault(Locale.Category.FORMAT, format);
            }
        }
    }
}
