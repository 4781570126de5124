package org.tidemark.app.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidemark.app.Status;
import org.tidemark.app.edition.EditionId;
import org.tidemark.app.edition.EditionStore;
import org.tidemark.app.mail.Dispatch;
import org.tidemark.app.mail.MailServer;
import org.tidemark.app.mail.letter.Composer;
import org.tidemark.app.mail.letter.DryRun;
import org.tidemark.app.mail.letter.LetterKeys;
import org.tidemark.app.mail.recipient.Audience;
import org.tidemark.app.mail.recipient.ReaderLists;
import org.tidemark.app.mail.recipient.Recipient;
import org.tidemark.app.mail.recipient.Recipients;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.ingest.Loaded;
import org.tidemark.verify.EditionVerifier;

/** {@code send}: letters to the readers; written to be looked at, or sent with {@code --yes}. */
public final class SendVerb {
    private SendVerb() {}

    public static int run(Call call) throws IOException {
        var asOf = call.asOf();
        Optional<Workspace> read = call.workspace();
        if (read.isEmpty()) {
            return Status.REFUSED;
        }
        Workspace workspace = read.get();
        Optional<EditionStore.Stored> edition = Editions.wanted(call, workspace, asOf);
        if (edition.isEmpty()) {
            return Status.FAILED;
        }
        if (call.option("--resolve").isPresent()) {
            return Delivery.resolve(call, workspace, edition.get().manifest().id());
        }
        if (workspace.mail().isEmpty()) {
            call.err().println("report.yaml:1:1: mail: missing; add 'mail: {from: desk@example.org}'");
            return Status.REFUSED;
        }
        var dispatch = new Dispatch(workspace, workspace.mail().get(), edition.get(), call.outOf(workspace),
                call.surroundings().clock(), call.surroundings().environment());
        ReaderLists lists = dispatch.lists();
        lists.diagnostics().forEach(problem -> call.err().println(problem));
        Set<String> groups = groups(call, lists.recipients().value());
        Audience audience = dispatch.audience(lists, groups);
        (lists.refused() || call.json() ? call.err() : call.out()).println(audience.books());
        if (lists.refused()) {
            return Status.REFUSED;
        }
        List<String> faults = EditionVerifier.verify(edition.get().folder());
        if (!faults.isEmpty()) {
            faults.forEach(fault -> call.err().println(edition.get().folder() + "/" + fault));
            return Status.FAILED;
        }
        return call.flag("--yes") ? send(call, dispatch, groups) : write(call, dispatch, audience.readers());
    }

    private static int send(Call call, Dispatch dispatch, Set<String> groups) throws IOException {
        List<String> refusals = new ArrayList<>();
        dispatch.keys().diagnostics().forEach(problem -> refusals.add(problem.toString()));
        if (dispatch.settings().smtp().isEmpty()) {
            refusals.add("report.yaml:1:1: mail.smtp: missing; add 'smtp: {host: mail.example.org}' under mail");
        }
        MailServer.fault(dispatch.settings(), call.surroundings().environment()).ifPresent(refusals::add);
        if (!refusals.isEmpty()) {
            refusals.forEach(call.err()::println);
            return Status.REFUSED;
        }
        Composer composer = dispatch.composer(dispatch.keys().value());
        int status = Delivery.send(call, dispatch, composer, groups);
        remark(call, composer);
        return status;
    }

    /** Writes the letters to be looked at. */
    private static int write(Call call, Dispatch dispatch, List<Recipient> readers) throws IOException {
        Loaded<LetterKeys> keys = dispatch.keys();
        Composer composer = dispatch.composer(keys.value());
        EditionId id = dispatch.edition().manifest().id();
        Path folder = call.path("--to-dir")
                .orElse(dispatch.out().resolve("mail").resolve(id.asOf() + "-r" + id.revision()));
        DryRun.write(composer, readers, folder, dispatch.clock().instant()).forEach(call.out()::println);
        remark(call, composer);
        keys.diagnostics().forEach(problem -> call.out().println("not as they will be sent: " + problem));
        call.out().println("nothing was sent; 'send --yes' does");
        return Status.DONE;
    }

    private static void remark(Call call, Composer composer) {
        composer.remarks().forEach(remark -> call.err().println("warning: " + remark));
    }

    /** Groups of {@code --group}, each of them one that somebody belongs to. */
    private static Set<String> groups(Call call, Recipients recipients) {
        Set<String> groups = new LinkedHashSet<>();
        for (String group : call.option("--group").map(typed -> typed.split(",", -1)).orElse(new String[0])) {
            groups.add(group.strip());
        }
        for (String group : groups) {
            if (!recipients.groups().contains(group)) {
                throw new Call.WrongUsage("--group: nobody in recipients.csv is in '" + group + "'; there are "
                        + (recipients.groups().isEmpty() ? "no groups" : String.join(", ", recipients.groups())));
            }
        }
        return groups;
    }
}
