package org.tidemark.app.verb;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tidemark.app.Status;
import org.tidemark.app.edition.EditionId;
import org.tidemark.app.edition.Json;
import org.tidemark.app.mail.Dispatch;
import org.tidemark.app.mail.Mailing;
import org.tidemark.app.mail.OpenLedger;
import org.tidemark.app.mail.ledger.Books;
import org.tidemark.app.mail.ledger.Entry;
import org.tidemark.app.mail.ledger.Ledger;
import org.tidemark.app.mail.ledger.LetterState;
import org.tidemark.app.mail.letter.Composer;
import org.tidemark.app.workspace.Workspace;

/** What {@code send} says and does once letters really go out, and when a person says what became of some. */
final class Delivery {
    private Delivery() {}

    /**
     * Sends the letters of an edition.
     *
     * @param groups of which a reader must have one; empty for everybody
     */
    static int send(Call call, Dispatch dispatch, Composer composer, Set<String> groups) throws IOException {
        EditionId edition = dispatch.edition().manifest().id();
        if (edition.revision() > 1 != call.flag("--correction")) {
            call.err().println("tidemark send: " + edition + (edition.revision() > 1
                    ? " corrects an edition that was there before; 'send --correction' sends it to every reader, also to"
                            + " those who had the former one"
                    : " is the first of its day and corrects nothing; send it without --correction"));
            return Status.REFUSED;
        }
        try (OpenLedger open = dispatch.openLedger()) {
            open.doubt().ifPresent(doubt -> call.err().println("tidemark send: " + doubt));
            int[] refused = {0};
            Mailing.Ended ended = dispatch.send(open, composer, groups, !call.flag("--no-wait"),
                    (address, state, detail) -> {
                        refused[0] += state == LetterState.REFUSED ? 1 : 0;
                        say(call, address, state, detail);
                    });
            List<Entry> uncertain = open.ledger().entries(edition, Set.of(LetterState.UNCERTAIN));
            report(call, edition, ended, uncertain, open.ledger());
            Books books = ended.books();
            return ended.stopped().isPresent() || books.uncertain() > 0 || ended.waiting() > 0 || refused[0] > 0
                    ? Status.FAILED
                    : Status.DONE;
        }
    }

    private static void say(Call call, String address, LetterState state, String detail) {
        if (call.json()) {
            return;
        }
        switch (state) {
            case SENT -> call.out().println("done: " + address);
            case PLANNED -> call.err().println("later: " + address + " (" + detail + ")");
            case REFUSED -> call.err().println("failed: " + address + " (refused: " + detail + ")");
            // said with all others at the end
            case SENDING, UNCERTAIN -> {
            }
        }
    }

    private static void report(Call call, EditionId edition, Mailing.Ended ended, List<Entry> uncertain, Ledger ledger)
            throws IOException {
        if (call.json()) {
            List<Entry> open = ledger.entries(edition,
                    Set.of(LetterState.PLANNED, LetterState.SENDING, LetterState.REFUSED, LetterState.UNCERTAIN));
            call.out().print(Json.text(json -> {
                json.writeStartObject();
                json.writeStringField("report", edition.report());
                json.writeStringField("asOf", edition.asOf().toString());
                json.writeNumberField("revision", edition.revision());
                json.writeStringField("stopped", ended.stopped().orElse(null));
                json.writeStringField("nextAttempt", ended.next().map(Object::toString).orElse(null));
                json.writeObjectFieldStart("letters");
                books(json, ended.books());
                json.writeEndObject();
                json.writeArrayFieldStart("notSent");
                for (Entry entry : open) {
                    json.writeStartObject();
                    json.writeStringField("address", entry.address());
                    json.writeStringField("state", entry.state().word());
                    json.writeStringField("detail", entry.detail());
                    json.writeStringField("messageId", entry.messageId());
                    json.writeNumberField("attempts", entry.attempts());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }));
            return;
        }
        for (Entry entry : uncertain) {
            call.err().println("uncertain: " + entry.address() + " " + entry.messageId() + " (" + entry.detail() + ")");
        }
        if (!uncertain.isEmpty()) {
            call.err()
                    .println("these may have arrived or not; look for the Message-ID in the mail server's log, then say"
                            + " 'send --resolve sent' or 'send --resolve resend' with --address");
        }
        ended.stopped().ifPresent(why -> call.err().println("stopped: " + why));
        ended.next().filter(next -> ended.stopped().isEmpty())
                .ifPresent(next -> call.err().println("waiting: the next attempt is due at " + next));
        call.out().println("letters: " + ended.books());
    }

    /** The fields of the books, into an object that is open. */
    static void books(JsonGenerator json, Books books) throws IOException {
        json.writeNumberField("planned", books.planned());
        json.writeNumberField("sent", books.sent());
        json.writeNumberField("refused", books.refused());
        json.writeNumberField("uncertain", books.uncertain());
        json.writeNumberField("waiting", books.waiting());
        json.writeNumberField("underWay", books.underWay());
    }

    /** Writes down what a person says of letters that may have arrived or not. */
    static int resolve(Call call, Workspace workspace, EditionId edition) throws IOException {
        LetterState to = switch (call.option("--resolve").orElseThrow()) {
            case "sent" -> LetterState.SENT;
            case "resend" -> LetterState.PLANNED;
            default -> throw new Call.WrongUsage("--resolve: '" + call.option("--resolve").orElseThrow()
                    + "' is neither 'sent' nor 'resend'");
        };
        String typed = call.option("--address").orElseThrow(
                () -> new Call.WrongUsage("--resolve needs --address with the letters that it is about, or 'all'"));
        Clock clock = call.surroundings().clock();
        try (OpenLedger open = OpenLedger.of(call.outOf(workspace), workspace.database(),
                call.surroundings().environment(), clock.instant())) {
            open.doubt().ifPresent(doubt -> call.err().println("tidemark send: " + doubt));
            open.ledger().markInterrupted(edition.report(), clock.instant());
            List<String> addresses = new ArrayList<>();
            if (typed.equals("all")) {
                open.ledger().entries(edition, Set.of(LetterState.UNCERTAIN))
                        .forEach(entry -> addresses.add(entry.address()));
            } else {
                Stream.of(typed.split(",", -1)).map(address -> address.strip().toLowerCase(Locale.ROOT)).distinct()
                        .forEach(addresses::add);
            }
            boolean failed = false;
            for (String address : addresses) {
                Optional<LetterState> before = open.ledger().resolve(edition, address, to, clock.instant());
                if (before.isPresent()) {
                    call.out()
                            .println("resolved: " + address + " (" + before.get().word() + ", now " + to.word() + ")");
                } else {
                    failed = true;
                    call.err().println("failed: " + address + " (no letter of " + edition
                            + " to this address needs a word; 'send --json' lists those that do)");
                }
            }
            call.out().println("letters: " + open.ledger().books(edition));
            return failed ? Status.FAILED : Status.DONE;
        }
    }
}
