package org.tidemark.app.mail.letter;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Checks a signature as RFC 6376 says, relaxed in header and body, with nothing of the library that made it. */
final class DkimCheck {
    private DkimCheck() {}

    /** The tags of the signature, after both hashes have been found right. */
    static Map<String, String> check(byte[] message, PublicKey key) throws GeneralSecurityException {
        PlainMime mail = PlainMime.of(message);
        String signature = mail.headers().stream().filter(line -> line.startsWith("DKIM-Signature:")).findFirst()
                .orElseThrow();
        Map<String, String> tags = new HashMap<>();
        for (String tag : signature.substring(signature.indexOf(':') + 1).split(";", -1)) {
            String[] pair = tag.split("=", 2);
            tags.put(pair[0].strip(), pair[1].replaceAll("\\s", ""));
        }
        String body = body(mail.raw());
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.ISO_8859_1));
        if (!Base64.getEncoder().encodeToString(hash).equals(tags.get("bh"))) {
            throw new GeneralSecurityException("the body is not the one that was signed");
        }
        var signed = new StringBuilder();
        List<String> left = new ArrayList<>(mail.headers());
        for (String name : tags.getOrDefault("h", "").split(":", -1)) {
            for (int i = left.size() - 1; i >= 0; i--) {
                if (left.get(i).regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
                    signed.append(header(left.remove(i))).append("\r\n");
                    break;
                }
            }
        }
        signed.append(header(Pattern.compile("([;\\s]b=)[^;]*").matcher(signature).replaceFirst("$1")));
        Signature rsa = Signature.getInstance("SHA256withRSA");
        rsa.initVerify(key);
        rsa.update(signed.toString().getBytes(StandardCharsets.ISO_8859_1));
        if (!rsa.verify(Base64.getDecoder().decode(tags.get("b")))) {
            throw new GeneralSecurityException("the headers are not those that were signed");
        }
        return tags;
    }

    private static String header(String line) {
        int colon = line.indexOf(':');
        return line.substring(0, colon).strip().toLowerCase(Locale.ROOT) + ":"
                + line.substring(colon + 1).replace("\r\n", "").replaceAll("[ \t]+", " ").strip();
    }

    private static String body(String raw) {
        return raw.replaceAll("[ \t]+(?=\r\n)", "").replaceAll("[ \t]+", " ").replaceAll("(\r\n)*$", "") + "\r\n";
    }
}
