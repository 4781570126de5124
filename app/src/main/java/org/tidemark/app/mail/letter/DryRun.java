package org.tidemark.app.mail.letter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tidemark.app.edition.Sha256;
import org.tidemark.app.mail.recipient.Recipient;

/** Letters as {@code .eml} files, to be looked at before anything is sent. */
public final class DryRun {
    private static final int LONGEST_NAME = 120;
    private static final int HASH_LENGTH = 16;

    private DryRun() {}

    /** Writes each letter into a folder and says so, a line each. */
    public static List<String> write(Composer composer, List<Recipient> recipients, Path folder, Instant written)
            throws IOException {
        Files.createDirectories(folder);
        List<String> lines = new ArrayList<>();
        for (Recipient recipient : recipients) {
            Path file = folder.resolve(fileName(recipient.address()));
            Files.write(file, composer.compose(recipient, written).bytes());
            lines.add("written: " + recipient.address() + " " + file);
        }
        return lines;
    }

    /**
     * The address with every character that a file system or shell may mind written as its code. It is in lower case, so no
     * two are the same where case does not count; one too long for a file system ends in its hash.
     */
    static String fileName(String address) {
        var name = new StringBuilder();
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '@' || i > 0 && ".-_".indexOf(c) >= 0) {
                name.append(c);
            } else {
                name.append('%').append(Integer.toHexString(c));
            }
        }
        if (name.length() > LONGEST_NAME) {
            name.setLength(LONGEST_NAME);
            name.append('~').append(Sha256.of(address), 0, HASH_LENGTH);
        }
        return name.append(".eml").toString();
    }
}
