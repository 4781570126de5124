package org.tidemark.app.mail.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as the ledger writes them: UTC with three decimals, so that texts sort as moments do. */
final class Times {
    private static final DateTimeFormatter FORM = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Times() {}

    static String text(Instant moment) {
        return FORM.format(moment);
    }

    static Instant moment(String text) {
        return Instant.parse(text);
    }
}
