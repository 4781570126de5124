package org.tidemark.app.workspace;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
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

    /** What {@code mail} below {@code top} says; empty when there is none. */
    static Optional<MailSettings> read(ConfigMap top, List<String> languages) {
        return top.map("mail").map(mail -> new MailReader(mail).read(languages));
    }

    private MailSettings read(List<String> languages) {
        String from = address("from", map.requiredText("from", "desk@example.org"));
        String name = map.text("from-name").orElse("");
        if (name.contains(MailAddress.ENCODED)) {
            map.problems().add(map.placeOf("from-name"), map.name("from-name"),
                    "'" + name + "' has " + MailAddress.ENCODED + ", which mail programs take for an encoded text",
                    "write the name in plain letters of any script");
        }
        Optional<String> replyTo = map.text("reply-to").map(typed -> address("reply-to", typed));
        Optional<Smtp> smtp = map.map("smtp").map(MailReader::smtp);
        SendingSettings sending = SendingReader.read(map);
        LetterSettings letters = LetterReader.read(map, from, languages);
        Optional<LocalTime> notBefore = map.text("not-before").flatMap(this::hour);
        map.end();
        return new MailSettings(from, name, replyTo, smtp, sending, letters, notBefore);
    }

    private Optional<LocalTime> hour(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed));
        } catch (DateTimeParseException e) {
            map.problems().add(map.placeOf("not-before"), map.name("not-before"),
                    "'" + typed + "' is not a time of day", "write hours and minutes such as 07:00");
            return Optional.empty();
        }
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
