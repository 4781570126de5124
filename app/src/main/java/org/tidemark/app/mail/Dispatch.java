package org.tidemark.app.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tidemark.app.edition.EditionStore.Stored;
import org.tidemark.app.mail.ledger.Sender;
import org.tidemark.app.mail.letter.Composer;
import org.tidemark.app.mail.letter.LetterKeys;
import org.tidemark.app.mail.recipient.Audience;
import org.tidemark.app.mail.recipient.ReaderLists;
import org.tidemark.app.mail.recipient.Recipient;
import org.tidemark.app.mail.smtp.Carrier;
import org.tidemark.app.workspace.MailSettings;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.ingest.Loaded;

/**
 * An edition on its way to its readers, whoever asked for it to go: the lists, the keys, the mail server and the ledger of the
 * desk.
 *
 * @param settings    of the workspace's mail
 * @param out         where the editions are, and the ledger beside them
 * @param environment for the passwords of the mail server and of the database, and the keys of letters
 */
public record Dispatch(Workspace workspace, MailSettings settings, Stored edition, Path out, Clock clock,
        Map<String, String> environment) {

    /** The lists as they are now. */
    public ReaderLists lists() throws IOException {
        return ReaderLists.read(workspace.recipients(), workspace.suppressed(), edition.manifest().languages());
    }

    /** Who is written to now by these lists. */
    public Audience audience(ReaderLists lists, Set<String> groups) {
        return lists.audience(groups, settings.notBefore(), clock.instant());
    }

    public Loaded<LetterKeys> keys() {
        return LetterKeys.of(settings.letters(), environment, workspace.root(), out);
    }

    /** @param keys read before, and sound */
    public Composer composer(LetterKeys keys) {
        return Composer.of(workspace, settings, edition, keys);
    }

    public OpenLedger openLedger() throws IOException {
        return OpenLedger.of(out, workspace.database(), environment, clock.instant());
    }

    /**
     * Sends what is not sent yet.
     *
     * @param groups of which a reader must have one; empty for everybody
     * @param wait   see {@link Mailing#send}
     */
    public Mailing.Ended send(OpenLedger open, Composer composer, Set<String> groups, boolean wait,
            Mailing.Listener listener) throws IOException {
        Sender sender = Sender.thisProcess();
        open.ledger().enlist(sender, clock.instant());
        var readers = new Readers(List.of(workspace.recipients(), workspace.suppressed()), () -> now(groups));
        try (Carrier carrier = MailServer.of(settings, environment).carrier()) {
            var tools = new Mailing.Tools(open.ledger(), open.examined().identity().id(), open.mark(), sender, carrier,
                    clock, Pause.real());
            return new Mailing(edition.manifest().id(), composer, readers, settings.sending(), tools, listener)
                    .send(wait);
        }
    }

    /** Somebody may take himself off the list while letters are being sent; the lists were sound when that began. */
    private Readers.Now now(Set<String> groups) throws IOException {
        ReaderLists lists = lists();
        if (lists.refused()) {
            throw new IOException("who is to get the letters has been changed, and not for the better: "
                    + lists.diagnostics().getFirst());
        }
        List<Recipient> everybody = lists.audience(Set.of(), Optional.empty(), clock.instant()).readers();
        return Readers.Now.of(audience(lists, groups).readers(), everybody);
    }
}
