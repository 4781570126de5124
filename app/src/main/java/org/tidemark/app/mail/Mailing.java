package org.tidemark.app.mail;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tidemark.app.edition.EditionId;
import org.tidemark.app.mail.ledger.Books;
import org.tidemark.app.mail.ledger.Claim;
import org.tidemark.app.mail.ledger.Ledger;
import org.tidemark.app.mail.ledger.LetterState;
import org.tidemark.app.mail.ledger.Mark;
import org.tidemark.app.mail.ledger.Sender;
import org.tidemark.app.mail.letter.Composer;
import org.tidemark.app.mail.recipient.Recipient;
import org.tidemark.app.mail.smtp.Answer;
import org.tidemark.app.mail.smtp.Carrier;
import org.tidemark.app.mail.smtp.ServerFault;
import org.tidemark.app.workspace.SendingSettings;

/**
 * Sends the letters of an edition, each once.
 *
 * <p>The order in which a letter is sent is what makes it so: the ledger says that it is begun, the mark beside the editions
 * says so too, then the server is told, then the ledger says what the server answered.
 */
public final class Mailing {
    /** A server that refuses this many in a row, and takes none in between, has something against the sender. */
    private static final int MOST_REFUSED = 20;
    /** As often the connection may break in a row before the letter is begun anew another time. */
    private static final int MOST_BROKEN = 3;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final EditionId edition;
    private final Composer composer;
    private final Readers readers;
    private final SendingSettings settings;
    private final Tools tools;
    private final Listener listener;
    private final Set<String> putOff = new HashSet<>();
    private int refusedInARow;
    private int brokenInARow;

    /** What a mailing works with. {@code ledgerId} is the ledger's name, which the mark bears. */
    public record Tools(Ledger ledger, String ledgerId, Mark mark, Sender sender, Carrier carrier, Clock clock,
            Pause pause) {}

    /** Hears of each letter as soon as its row says so. */
    @FunctionalInterface
    public interface Listener {
        void settled(String address, LetterState state, String detail);
    }

    /**
     * How it ended.
     *
     * @param books   of the whole edition
     * @param stopped why no more letters were tried although some wait; empty when all were
     * @param waiting letters of this call that are still to be sent
     * @param next    when the first of them may be tried
     */
    public record Ended(Books books, Optional<String> stopped, int waiting, Optional<Instant> next) {}

    public Mailing(EditionId edition, Composer composer, Readers readers, SendingSettings settings, Tools tools,
            Listener listener) {
        this.edition = edition;
        this.composer = composer;
        this.readers = readers;
        this.settings = settings;
        this.tools = tools;
        this.listener = listener;
    }

    /**
     * Sends what is planned.
     *
     * @param wait whether to stay until letters that the server did not take may be tried again; else each is tried once
     */
    public Ended send(boolean wait) throws IOException {
        Ledger ledger = tools.ledger();
        ledger.markInterrupted(edition.report(), now());
        Map<String, String> planned = new LinkedHashMap<>();
        Readers.Now now = readers.now();
        now.readers().values().forEach(reader -> planned.put(reader.address(), composer.messageId(reader)));
        ledger.plan(edition, planned, now.others(), now());
        Optional<String> stopped = Optional.empty();
        while (stopped.isEmpty()) {
            List<Ledger.Planned> waiting = waiting(wait);
            if (waiting.isEmpty()) {
                break;
            }
            List<String> due = waiting.stream().filter(letter -> !letter.next().isAfter(now()))
                    .map(Ledger.Planned::address).toList();
            if (!due.isEmpty()) {
                stopped = sendDue(due);
            } else if (wait) {
                stopped = late();
                pauseUntil(waiting.getFirst().next());
            } else {
                break;
            }
        }
        List<Ledger.Planned> left = waiting(true);
        return new Ended(ledger.books(edition), stopped, left.size(),
                left.stream().findFirst().map(Ledger.Planned::next));
    }

    /** Planned letters that this call is about. */
    private List<Ledger.Planned> waiting(boolean again) throws IOException {
        Set<String> others = readers.now().others();
        return tools.ledger().planned(edition).stream().filter(letter -> !others.contains(letter.address()))
                .filter(letter -> again || !putOff.contains(letter.address())).toList();
    }

    private Optional<String> sendDue(List<String> addresses) throws IOException {
        for (String address : addresses) {
            Optional<String> stopped = late();
            if (stopped.isEmpty()) {
                stopped = send(address);
            }
            if (stopped.isPresent()) {
                return stopped;
            }
        }
        return Optional.empty();
    }

    private Optional<String> late() {
        return settings.latest(edition.asOf()).filter(latest -> now().isAfter(latest))
                .map(latest -> "the deadline of this edition was " + latest + "; it is too late to send it");
    }

    /** Sends one letter; why nothing more is to be tried, if so. */
    private Optional<String> send(String address) throws IOException {
        @Nullable
        Recipient written = null;
        byte[] letter = {};
        while (true) {
            @Nullable
            Recipient reader = readers.now().readers().get(address);
            if (reader == null) {
                if (!readers.now().others().contains(address)) {
                    tools.ledger().unplan(edition, address, now());
                }
                return Optional.empty();
            }
            // all that can fail without the server is done before the letter is begun
            if (!reader.equals(written)) {
                letter = composer.compose(reader, now()).bytes();
                written = reader;
            }
            try {
                tools.carrier().ready();
            } catch (ServerFault e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
            switch (tools.ledger().claim(edition, address, composer.messageId(reader), tools.sender(), settings.gap(),
                    now())) {
                case Claim.Gone() -> {
                    return Optional.empty();
                }
                case Claim.TooSoon(Instant until) -> pauseUntil(until);
                case Claim.Begun claim -> {
                    return carry(claim, letter);
                }
            }
        }
    }

    private Optional<String> carry(Claim.Begun claim, byte[] letter) throws IOException {
        Answer answer;
        try {
            tools.mark().raise(tools.ledgerId(), claim.number());
        } catch (IOException e) {
            settle(claim, LetterState.PLANNED, "the mark could not be written", now());
            throw e;
        }
        try {
            answer = tools.carrier().carry(claim.address(), letter);
        } catch (ServerFault e) {
            settle(claim, LetterState.PLANNED, String.valueOf(e.getMessage()), now());
            return Optional.of(String.valueOf(e.getMessage()));
        }
        if (!(answer instanceof Answer.Broken)) {
            brokenInARow = 0;
        }
        switch (answer) {
            case Answer.Taken(String said) -> {
                refusedInARow = 0;
                settle(claim, LetterState.SENT, said, now());
            }
            case Answer.Unknown(String said) -> settle(claim, LetterState.UNCERTAIN, said, now());
            case Answer.Refused(String said) -> {
                settle(claim, LetterState.REFUSED, said, now());
                refusedInARow++;
                if (refusedInARow == MOST_REFUSED) {
                    return Optional.of("the server refused " + MOST_REFUSED + " letters in a row, the last with: "
                            + said);
                }
            }
            case Answer.NotNow(String said) -> later(claim, said);
            case Answer.Broken(String said) -> {
                brokenInARow++;
                if (brokenInARow == MOST_BROKEN) {
                    later(claim, said);
                    return Optional.of("the connection broke " + MOST_BROKEN + " times in a row: " + said);
                }
                settle(claim, LetterState.PLANNED, said, now());
            }
        }
        return Optional.empty();
    }

    /** After a temporary failure: again after a while, until it has been tried for long enough. */
    private void later(Claim.Begun claim, String said) throws IOException {
        Instant next = now().plus(settings.wait(claim.attempt()));
        if (next.isAfter(claim.first().plus(settings.retryFor()))) {
            settle(claim, LetterState.REFUSED, "given up after " + claim.attempt()
                    + (claim.attempt() == 1 ? " attempt: " : " attempts: ") + said, now());
        } else {
            putOff.add(claim.address());
            settle(claim, LetterState.PLANNED, said, next);
        }
    }

    private void settle(Claim.Begun claim, LetterState state, String detail, Instant next) throws IOException {
        boolean settled = tools.ledger().settle(edition, claim, tools.sender(), state, detail, next, now());
        listener.settled(claim.address(), state,
                settled ? detail : detail + " (a person had decided about it in the meantime)");
    }

    private void pauseUntil(Instant moment) throws IOException {
        Duration left = Duration.between(now(), moment);
        if (left.isPositive()) {
            tools.pause().of(left.compareTo(LONGEST_PAUSE) < 0 ? left : LONGEST_PAUSE);
        }
    }

    private Instant now() {
        return tools.clock().instant();
    }
}
