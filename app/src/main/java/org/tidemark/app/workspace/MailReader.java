package org.tidemark.app.workspace;

import java.util.Map;
import java.util.Optional;
import org.tidemark.app.workspace.MailSettings.Smtp;
import org.tidemark.app.workspace.MailSettings.Tls;

/** Reads {@code mail} of {@code report.yaml}: who writes to the readers, and through which server. */
final class MailReader {
    private static final int SUBMISSION_PORT = 587;
    private static final int LAST_PORT = 65_535;

    private final ConfigMap map;

    private MailReader(ConfigMap map) {
        this.map = map;
    }

    /** What the map under {@code mail} says; its faults are with the map's other problems. */
    static MailSettings read(ConfigMap mail) {
        return new MailReader(mail).read();
    }

    private MailSettings read() {
        String from = address("from", map.requiredText("from", "desk@example.org"));
        String name = map.text("from-name").orElse("");
        Optional<String> replyTo = map.text("reply-to").map(typed -> address("reply-to", typed));
        Optional<Smtp> smtp = map.map("smtp").map(MailReader::smtp);
        SendingSettings sending = SendingReader.read(map);
        map.end();
        return new MailSettings(from, name, replyTo, smtp, sending);
    }

    private static Smtp smtp(ConfigMap server) {
        var smtp = new Smtp(server.requiredText("host", "localhost"),
                server.number("port", 1, LAST_PORT, SUBMISSION_PORT),
                server.oneOf("tls", Map.of("none", Tls.NONE, "starttls", Tls.STARTTLS, "tls", Tls.TLS), Tls.STARTTLS),
                server.text("user"), server.text("password-env").orElse("TIDEMARK_SMTP_PASSWORD"));
        server.end();
        return smtp;
    }

    private String address(String key, String typed) {
        MailAddress.fault(typed).ifPresent(fault -> map.problems().add(map.placeOf(key), map.name(key),
                "'" + typed + "' " + fault.problem(), fault.remedy()));
        return typed;
    }
}
