package org.tidemark.app.workspace;

import java.net.IDN;
import java.util.Optional;

/**
 * What counts as a mail address: one plain {@code local@domain} in ASCII. Narrower than RFC 5322 on purpose: nothing that could
 * begin another header, another address, a comment, a route or a path, and nothing that only some servers carry.
 */
public final class MailAddress {
    /** Begins an encoded word of RFC 2047: in a name of letters alone it would be shown as something else. */
    public static final String ENCODED = "=?";

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_LABEL = 63;
    /** Of what RFC 5322 lets stand unquoted before the @; without {@code ! % / |} and back-ticks, which old servers and shells read. */
    private static final String MARKS = "#$&'*+-=?^_{}~.";

    private MailAddress() {}

    /** Why a text is no address, and what to write instead. */
    public record Fault(String problem, String remedy) {}

    /** What is wrong with an address; empty when nothing is. */
    public static Optional<Fault> fault(String text) {
        int at = text.lastIndexOf('@');
        if (at > 0 && text.chars().anyMatch(c -> c > 0x7f)) {
            return Optional.of(international(text.substring(0, at), text.substring(at + 1)));
        }
        boolean fits = text.length() <= LONGEST && at > 0 && isLocal(text.substring(0, at))
                && isDomain(text.substring(at + 1));
        return fits
                ? Optional.empty()
                : Optional.of(new Fault("is not a mail address", "write one plain address such as reader@example.org"));
    }

    private static Fault international(String local, String domain) {
        String problem = "has letters that not every mail server carries";
        if (local.chars().allMatch(c -> c <= 0x7f)) {
            try {
                return new Fault(problem, "write the domain as " + IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES));
            } catch (IllegalArgumentException e) {
                return new Fault("is not a mail address", "write one plain address such as reader@example.org");
            }
        }
        return new Fault(problem, "ask the reader for an address in plain letters");
    }

    private static boolean isLocal(String local) {
        return local.length() <= LONGEST_LOCAL && !local.startsWith(".") && !local.endsWith(".")
                && !local.contains("..") && local.chars().allMatch(c -> isPlain(c) || MARKS.indexOf(c) >= 0);
    }

    private static boolean isDomain(String domain) {
        String[] labels = domain.split("\\.", -1);
        for (String label : labels) {
            if (label.isEmpty() || label.length() > LONGEST_LABEL || label.startsWith("-") || label.endsWith("-")
                    || !label.chars().allMatch(c -> isPlain(c) || c == '-')) {
                return false;
            }
        }
        // a number at the end would be an address of the network
        return labels.length > 1 && !labels[labels.length - 1].chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
