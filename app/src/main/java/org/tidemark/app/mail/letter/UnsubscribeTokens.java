package org.tidemark.app.mail.letter;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What stands for a reader in the address that takes them off the list: HMAC-SHA-256, under a key that only the desk and its
 * service know, of {@code unsubscribe}, a line feed, the report, a line feed and the address in lower case; in base64url
 * without padding. It shows no address, cannot be made for somebody else, and is the same in every letter of a report, so
 * that the service finds the reader by making the tokens of its list.
 */
public final class UnsubscribeTokens {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param secret the key as a text */
    public UnsubscribeTokens(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The token of a reader of a report. */
    public String token(String report, String address) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] code = mac.doFinal(("unsubscribe\n" + report + "\n" + address).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "tokens under a key";
    }
}
