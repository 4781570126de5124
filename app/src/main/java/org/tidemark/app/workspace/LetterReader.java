package org.tidemark.app.workspace;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tidemark.app.workspace.LetterSettings.Dkim;
import org.tidemark.app.workspace.LetterSettings.Unsubscribe;

/** Reads what {@code mail} says about the letters themselves: the imprint, how a reader leaves, how letters are signed. */
final class LetterReader {
    private static final int LONGEST_ENDPOINT = 300;

    private final ConfigMap mail;
    private final Problems problems;

    private LetterReader(ConfigMap mail) {
        this.mail = mail;
        this.problems = mail.problems();
    }

    /** @param from address that the letters come from */
    static LetterSettings read(ConfigMap mail, String from, List<String> languages) {
        return new LetterReader(mail).read(from, languages);
    }

    private LetterSettings read(String from, List<String> languages) {
        Map<String, String> imprint = mail.byLanguage("imprint", languages);
        Optional<Dkim> dkim = mail.map("dkim").map(map -> dkim(map, domain(from)));
        Unsubscribe unsubscribe = mail.map("unsubscribe").map(map -> unsubscribe(map, from, dkim.isPresent()))
                .orElse(new Unsubscribe(from, Optional.empty(), ""));
        return new LetterSettings(imprint, unsubscribe, dkim);
    }

    private Dkim dkim(ConfigMap map, String sender) {
        String domain = map.text("domain").orElse(sender).toLowerCase(Locale.ROOT);
        if (MailAddress.fault("x@" + domain).isPresent()
                || !sender.equals(domain) && !sender.endsWith("." + domain)) {
            problems.add(map.placeOf("domain"), map.name("domain"),
                    "'" + domain + "' does not sign for " + sender, "write the domain of the sender or one above it");
        }
        String selector = map.requiredText("selector", "report");
        if (MailAddress.fault("x@" + selector + ".example.org").isPresent()) {
            problems.add(map.placeOf("selector"), map.name("selector"), "'" + selector + "' is not a selector",
                    "write the part before ._domainkey in the name server, such as report");
        }
        var dkim = new Dkim(domain, selector, map.text("key-env").orElse("TIDEMARK_DKIM_KEY"));
        map.end();
        return dkim;
    }

    private Unsubscribe unsubscribe(ConfigMap map, String from, boolean signed) {
        String mailto = map.text("mailto").orElse(from);
        MailAddress.fault(mailto).ifPresent(fault -> problems.add(map.placeOf("mailto"), map.name("mailto"),
                "'" + mailto + "' " + fault.problem(), fault.remedy()));
        Optional<String> endpoint = map.text("url");
        endpoint.ifPresent(url -> {
            if (!isEndpoint(url)) {
                problems.add(map.placeOf("url"), map.name("url"), "'" + url + "' cannot be called by a mail program",
                        "write an https address of at most " + LONGEST_ENDPOINT + " characters, without # and <>");
            } else if (!signed) {
                problems.add(map.placeOf("url"), map.name("url"), "one click needs signed letters",
                        "add 'dkim: {selector: report}' under mail, or leave url out");
            }
        });
        var unsubscribe = new Unsubscribe(mailto, endpoint, map.text("key-env").orElse("TIDEMARK_UNSUBSCRIBE_KEY"));
        map.end();
        return unsubscribe;
    }

    private static boolean isEndpoint(String url) {
        try {
            URI uri = new URI(url);
            return url.length() <= LONGEST_ENDPOINT && "https".equals(uri.getScheme()) && uri.getHost() != null
                    && uri.getUserInfo() == null && uri.getFragment() == null && url.chars().allMatch(c -> c < 0x7f);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
