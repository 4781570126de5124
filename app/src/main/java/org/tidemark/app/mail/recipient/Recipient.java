package org.tidemark.app.mail.recipient;

/**
 * Somebody who gets the report.
 *
 * @param address  one mail address, in lower case
 * @param name     as the reader writes it; may be empty
 * @param language BCP 47, one of the workspace's
 */
public record Recipient(String address, String name, String language) {
    public Recipient {
        if (!isAddress(address)) {
            throw new IllegalArgumentException("'" + address + "' is not a mail address");
        }
        if (hasControl(name)) {
            throw new IllegalArgumentException(address + ": a name of one line, without control characters");
        }
    }

    /**
     * Whether a text is one plain ASCII address, {@code local@domain}. Narrower than RFC 5322 on purpose: nothing that could
     * begin another header, another address or a comment.
     */
    static boolean isAddress(String text) {
        int at = text.indexOf('@');
        if (at < 1 || at != text.lastIndexOf('@') || text.length() > 254) {
            return false;
        }
        String domain = text.substring(at + 1);
        return text.chars().allMatch(c -> c > ' ' && c < 0x7f && "()<>[]:;,\\\"".indexOf(c) < 0)
                && domain.indexOf('.') > 0 && !domain.endsWith(".") && !domain.startsWith("-")
                && !text.contains("..") && !text.startsWith(".") && text.charAt(at - 1) != '.'
                && domain.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-');
    }

    /** A line break in a name would begin a header of its own. */
    static boolean hasControl(String text) {
        return text.chars().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
    }
}
