package org.tidemark.app.mail;

import java.util.Map;
import java.util.Optional;
import org.tidemark.app.mail.smtp.Carrier;
import org.tidemark.app.workspace.MailSettings;

/** The mail server of a desk with its password, or why letters cannot be handed to it. */
public record MailServer(MailSettings settings, Optional<String> password) {

    /** Why nothing can be handed to the server: it asks for a password, and the environment has none. */
    public static Optional<String> fault(MailSettings settings, Map<String, String> environment) {
        return settings.smtp().filter(smtp -> smtp.user().isPresent() && !environment.containsKey(smtp.passwordEnv()))
                .map(smtp -> "report.yaml:1:1: mail.smtp: the server asks for the password of "
                        + smtp.user().orElseThrow()
                        + "; put it into the environment variable " + smtp.passwordEnv());
    }

    public static MailServer of(MailSettings settings, Map<String, String> environment) {
        return new MailServer(settings, settings.smtp().filter(smtp -> smtp.user().isPresent())
                .map(smtp -> environment.get(smtp.passwordEnv())));
    }

    public Carrier carrier() {
        return Carrier.to(settings.smtp().orElseThrow(), settings.from(), password);
    }

    /** A password is not shown, wherever this may be printed. */
    @Override
    public String toString() {
        return "the mail server of " + settings.from();
    }
}
