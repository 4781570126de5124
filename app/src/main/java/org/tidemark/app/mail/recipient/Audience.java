package org.tidemark.app.mail.recipient;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is written to now, and how many are not and why. Every row of {@code recipients.csv} is counted once:
 * {@code read = kept + refused + outside}.
 *
 * @param readers in the order of the file
 * @param outside how many are left out for each reason
 * @param refused rows that could not be read
 */
public record Audience(List<Recipient> readers, Map<Reason, Integer> outside, int refused) {
    /** Why somebody is not written to; of several reasons the first counts. */
    public enum Reason {
        SUPPRESSED, UNSUBSCRIBED, BOUNCED, PAUSED, OTHER_GROUP,
        /** It is too early where the reader lives; a later call writes to them. */
        EARLY
    }

    public Audience {
        readers = List.copyOf(readers);
        var counts = new EnumMap<Reason, Integer>(Reason.class);
        counts.putAll(outside);
        outside = Collections.unmodifiableMap(counts);
    }

    /**
     * @param groups    of which a reader must have one; empty for everybody
     * @param notBefore hour of the reader's own day before which nobody is written to; readers without a time zone always are
     */
    public static Audience of(Recipients recipients, Suppressed suppressed, Set<String> groups,
            Optional<LocalTime> notBefore, Instant now) {
        List<Recipient> readers = new ArrayList<>();
        Map<Reason, Integer> outside = new EnumMap<>(Reason.class);
        for (Recipient recipient : recipients.all()) {
            Optional<Reason> reason = reason(recipient, suppressed, groups)
                    .or(() -> isEarly(recipient, notBefore, now) ? Optional.of(Reason.EARLY) : Optional.empty());
            reason.ifPresentOrElse(why -> outside.merge(why, 1, Integer::sum), () -> readers.add(recipient));
        }
        return new Audience(readers, outside, recipients.refused());
    }

    private static Optional<Reason> reason(Recipient recipient, Suppressed suppressed, Set<String> groups) {
        if (suppressed.addresses().contains(recipient.address())) {
            return Optional.of(Reason.SUPPRESSED);
        }
        return switch (recipient.standing()) {
            case UNSUBSCRIBED -> Optional.of(Reason.UNSUBSCRIBED);
            case BOUNCED -> Optional.of(Reason.BOUNCED);
            case PAUSED -> Optional.of(Reason.PAUSED);
            case ACTIVE -> groups.isEmpty() || recipient.groups().stream().anyMatch(groups::contains)
                    ? Optional.empty()
                    : Optional.of(Reason.OTHER_GROUP);
        };
    }

    private static boolean isEarly(Recipient recipient, Optional<LocalTime> notBefore, Instant now) {
        return notBefore.isPresent() && recipient.zone().isPresent()
                && now.atZone(recipient.zone().get()).toLocalTime().isBefore(notBefore.get());
    }

    /** The books in one line. */
    public String books() {
        int left = outside.values().stream().mapToInt(Integer::intValue).sum();
        String reasons = outside.entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(entry -> entry.getValue() + " " + said(entry.getKey())).collect(Collectors.joining(", "));
        return "recipients.csv: " + (readers.size() + refused + left) + " rows read = " + readers.size() + " kept + "
                + refused + " refused + " + left + " outside" + (reasons.isEmpty() ? "" : " (" + reasons + ")");
    }

    private static String said(Reason reason) {
        return switch (reason) {
            case SUPPRESSED -> "in suppress.csv";
            case UNSUBSCRIBED -> "unsubscribed";
            case BOUNCED -> "bounced";
            case PAUSED -> "paused";
            case OTHER_GROUP -> "in no group asked for";
            case EARLY -> "for whom it is too early";
        };
    }
}
