package org.tidemark.app.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidemark.app.Status;
import org.tidemark.app.edition.EditionId;
import org.tidemark.app.edition.EditionStore;
import org.tidemark.app.mail.Readers;
import org.tidemark.app.mail.letter.Composer;
import org.tidemark.app.mail.letter.DryRun;
import org.tidemark.app.mail.letter.LetterKeys;
import org.tidemark.app.mail.recipient.Audience;
import org.tidemark.app.mail.recipient.Recipient;
import org.tidemark.app.mail.recipient.Recipients;
import org.tidemark.app.mail.recipient.Suppressed;
import org.tidemark.app.workspace.MailSettings;
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
        Optional<Audience> audience = audience(call, workspace, edition.get().manifest().languages());
        if (audience.isEmpty()) {
            return Status.REFUSED;
        }
        List<Recipient> readers = audience.get().readers();
        List<String> faults = EditionVerifier.verify(edition.get().folder());
        if (!faults.isEmpty()) {
            faults.forEach(fault -> call.err().println(edition.get().folder() + "/" + fault));
            return Status.FAILED;
        }
        MailSettings settings = workspace.mail().get();
        Path out = call.outOf(workspace);
        EditionId id = edition.get().manifest().id();
        Loaded<LetterKeys> keys = LetterKeys.of(settings.letters(), call.surroundings().environment(), workspace.root(),
                out);
        if (call.flag("--yes") && keys.refused()) {
            keys.diagnostics().forEach(problem -> call.err().println(problem));
            return Status.REFUSED;
        }
        Composer composer = Composer.of(workspace, settings, edition.get(), keys.value());
        Clock clock = call.surroundings().clock();
        if (!call.flag("--yes")) {
            Path folder = call.path("--to-dir")
                    .orElse(out.resolve("mail").resolve(id.asOf() + "-r" + id.revision()));
            DryRun.write(composer, readers, folder, clock.instant()).forEach(call.out()::println);
            remark(call, composer);
            keys.diagnostics().forEach(problem -> call.out().println("not as they will be sent: " + problem));
            call.out().println("nothing was sent; 'send --yes' does");
            return Status.DONE;
        }
        Optional<String> refusal = refusal(call, settings);
        if (refusal.isPresent()) {
            call.err().println(refusal.get());
            return Status.REFUSED;
        }
        List<String> languages = edition.get().manifest().languages();
        var fresh = new Readers(List.of(workspace.recipients(), workspace.suppressed()),
                () -> fresh(call, workspace, languages));
        int status = Delivery.send(call, workspace, id, composer, fresh, password(call, settings.smtp().orElseThrow()));
        remark(call, composer);
        return status;
    }

    private static void remark(Call call, Composer composer) {
        composer.remarks().forEach(remark -> call.err().println("warning: " + remark));
    }

    /** Who is written to as the files are now; they were sound when this call began. */
    private static Readers.Now fresh(Call call, Workspace workspace, List<String> languages) throws IOException {
        Loaded<Recipients> recipients = Recipients.read(workspace.recipients(), languages);
        Loaded<Suppressed> suppressed = Suppressed.read(workspace.suppressed());
        for (Loaded<?> file : List.of(recipients, suppressed)) {
            if (file.refused()) {
                throw new IOException("who is to get the letters has been changed, and not for the better: "
                        + file.diagnostics().getFirst());
            }
        }
        Instant now = call.surroundings().clock().instant();
        List<Recipient> everybody = Audience.of(recipients.value(), suppressed.value(), Set.of(), Optional.empty(), now)
                .readers();
        List<Recipient> readers = Audience
                .of(recipients.value(), suppressed.value(), groups(call, recipients.value()),
                        workspace.mail().flatMap(MailSettings::notBefore), now)
                .readers();
        return Readers.Now.of(readers, everybody);
    }

    /** Who is written to; empty after saying what is wrong with the lists. */
    private static Optional<Audience> audience(Call call, Workspace workspace, List<String> languages)
            throws IOException {
        Loaded<Recipients> recipients = Recipients.read(workspace.recipients(), languages);
        Loaded<Suppressed> suppressed = Suppressed.read(workspace.suppressed());
        recipients.diagnostics().forEach(problem -> call.err().println(problem));
        suppressed.diagnostics().forEach(problem -> call.err().println(problem));
        Set<String> groups = groups(call, recipients.value());
        var audience = Audience.of(recipients.value(), suppressed.value(), groups,
                workspace.mail().flatMap(MailSettings::notBefore),
                call.surroundings().clock().instant());
        boolean refused = recipients.refused() || suppressed.refused();
        (refused || call.json() ? call.err() : call.out()).println(audience.books());
        return refused ? Optional.empty() : Optional.of(audience);
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

    private static Optional<String> password(Call call, MailSettings.Smtp smtp) {
        return smtp.user().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(call.surroundings().environment().get(smtp.passwordEnv()));
    }

    /** Why letters cannot be sent with these settings. */
    private static Optional<String> refusal(Call call, MailSettings settings) {
        if (settings.smtp().isEmpty()) {
            return Optional.of("report.yaml:1:1: mail.smtp: missing; add 'smtp: {host: mail.example.org}' under mail");
        }
        MailSettings.Smtp smtp = settings.smtp().get();
        if (smtp.user().isPresent() && password(call, smtp).isEmpty()) {
            return Optional.of("report.yaml:1:1: mail.smtp: the server asks for the password of " + smtp.user().get()
                    + "; put it into the environment variable " + smtp.passwordEnv());
        }
        return Optional.empty();
    }
}
