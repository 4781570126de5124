package org.tidemark.app.workspace;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the keys under {@code mail} that say how letters are sent. */
final class SendingReader {
    private static final int MOST_PER_MINUTE = 6000;
    private static final Pattern TIME = Pattern.compile("([0-9]{1,4}) (second|minute|hour|day)s?");
    private SendingReader() {}

    static SendingSettings read(ConfigMap mail) {
        Optional<Integer> perMinute = mail.has("per-minute")
                ? Optional.of(mail.number("per-minute", 1, MOST_PER_MINUTE, MOST_PER_MINUTE))
                : Optional.empty();
        return new SendingSettings(perMinute, time(mail, "deadline"),
                time(mail, "retry-after").orElse(SendingSettings.USUAL.retryAfter()),
                time(mail, "retry-for").orElse(SendingSettings.USUAL.retryFor()));
    }

    private static Optional<Duration> time(ConfigMap mail, String key) {
        return mail.text(key).flatMap(typed -> {
            Matcher time = TIME.matcher(typed);
            if (time.matches()) {
                return Optional.of(unit(time.group(2)).multipliedBy(Long.parseLong(time.group(1))));
            }
            mail.problems().add(mail.placeOf(key), mail.name(key), "'" + typed + "' is not a length of time",
                    "write a number and a unit: 90 seconds, 5 minutes, 4 hours or 3 days");
            return Optional.empty();
        });
    }

    private static Duration unit(String word) {
        return switch (word) {
            case "second" -> Duration.ofSeconds(1);
            case "minute" -> Duration.ofMinutes(1);
            case "hour" -> Duration.ofHours(1);
            case "day" -> Duration.ofDays(1);
            default -> throw new IllegalStateException("the pattern has no unit " + word);
        };
    }
}
