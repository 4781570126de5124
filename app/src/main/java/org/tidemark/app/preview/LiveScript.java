package org.tidemark.app.preview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is added to a page on its way to the browser, and to nothing that is kept: a script that loads the page again when there is a
 * newer proof, and the leave for it in the page's own policy, which otherwise forbids every script but one and every
 * connection.
 */
final class LiveScript {
    static final String EVENTS = "/.preview/events";

    private static final String SCRIPT = """
            (function () {
              var mine = document.currentScript.dataset.proof, line = new EventSource('%s');
              line.onmessage = function (event) { if (event.data !== mine) { line.close(); location.reload(); } };
            })();""".formatted(EVENTS);

    private static final Pattern META = Pattern
            .compile("(<meta http-equiv=\"Content-Security-Policy\"\\s+content=\")([^\"]*)(\")");

    private LiveScript() {}

    /** @param proof the name of the proof that the page is of */
    static String element(String proof) {
        return "<script data-proof=\"" + Escape.html(proof) + "\">" + SCRIPT + "</script>";
    }

    /**
     * The page with the script at its end.
     *
     * @param before markup that is to stand before the script
     * @param style  the one style sheet in that markup; empty when there is none
     */
    static String into(String page, String proof, String before, String style) {
        Matcher meta = META.matcher(page);
        String allowed = meta.find()
                ? page.substring(0, meta.start(2)) + widened(meta.group(2), style) + page.substring(meta.end(2))
                : page;
        int end = allowed.lastIndexOf("</body>");
        String added = before + element(proof) + "\n";
        return end < 0 ? allowed + added : allowed.substring(0, end) + added + allowed.substring(end);
    }

    /** The policy of a page that preview makes itself, with one style sheet and this script. */
    static String policy(String style) {
        return "default-src 'none'; style-src " + hash(style) + "; script-src " + hash(SCRIPT)
                + "; connect-src 'self'; base-uri 'none'; form-action 'none'";
    }

    private static String widened(String attribute, String style) {
        String policy = allowing(attribute.replace("&#39;", "'"), "script-src", SCRIPT);
        return (style.isEmpty() ? policy : allowing(policy, "style-src", style)) + "; connect-src 'self'";
    }

    /** A hash beside the leave for everything would take that leave away, so none is added there. */
    private static String allowing(String policy, String directive, String content) {
        Matcher sources = Pattern.compile(directive + " ([^;]*)").matcher(policy);
        if (!sources.find()) {
            return policy + "; " + directive + " " + hash(content);
        }
        return sources.group(1).contains("'unsafe-inline'")
                ? policy
                : policy.substring(0, sources.end(1)).stripTrailing() + " " + hash(content)
                        + policy.substring(sources.end(1));
    }

    /** As a policy names a script or a style sheet by its content. */
    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
