package org.tidemark.app.verb;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tidemark.app.fetch.HeldCopy;

/** How old the copy of a source is, to people and to machines. */
final class SourceAge {
    private SourceAge() {}

    /** The day in Greenwich, from which ages count. */
    static LocalDate today(Call call) {
        return LocalDate.ofInstant(call.surroundings().clock().instant(), ZoneOffset.UTC);
    }

    static String of(Optional<HeldCopy> held, LocalDate today) {
        if (held.isEmpty()) {
            return "no copy";
        }
        HeldCopy copy = held.get();
        var text = new StringBuilder(Call.counted(copy.rows(), "row"));
        copy.last().ifPresent(last -> text.append(" to ").append(last).append(" (")
                .append(age(ChronoUnit.DAYS.between(last, today))).append(')'));
        text.append(copy.fetched().map(at -> "; fetched " + seconds(at)).orElse("; not fetched"));
        copy.checked().filter(at -> !copy.fetched().equals(Optional.of(at)))
                .ifPresent(at -> text.append(", still the newest ").append(seconds(at)));
        return text.toString();
    }

    private static String age(long days) {
        return days < 0 ? Call.counted(-days, "day") + " ahead" : Call.counted(days, "day") + " old";
    }

    private static Instant seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Fields of an object that is open. */
    static void write(JsonGenerator json, Optional<HeldCopy> held, LocalDate today) throws IOException {
        if (held.isEmpty()) {
            return;
        }
        HeldCopy copy = held.get();
        json.writeNumberField("rows", copy.rows());
        if (copy.last().isPresent()) {
            json.writeStringField("last", copy.last().get().toString());
            json.writeNumberField("daysOld", ChronoUnit.DAYS.between(copy.last().get(), today));
        }
        if (copy.fetched().isPresent()) {
            json.writeStringField("fetched", copy.fetched().get().toString());
        }
        if (copy.checked().isPresent()) {
            json.writeStringField("checked", copy.checked().get().toString());
        }
    }
}
