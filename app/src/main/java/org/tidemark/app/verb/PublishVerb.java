package org.tidemark.app.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.tidemark.app.Status;
import org.tidemark.app.edition.EditionStore;
import org.tidemark.app.site.SitePublisher;
import org.tidemark.app.workspace.Workspace;

/** {@code publish}: an edition into the folder of a site. */
public final class PublishVerb {
    private PublishVerb() {}

    public static int run(Call call) throws IOException {
        var asOf = call.asOf();
        Path site = call.path("--to").orElseThrow(() -> new Call.WrongUsage("--to DIR is missing"));
        Optional<Workspace> workspace = call.workspace();
        if (workspace.isEmpty()) {
            return Status.REFUSED;
        }
        Optional<EditionStore.Stored> edition = Editions.wanted(call, workspace.get(), asOf);
        if (edition.isEmpty()) {
            return Status.FAILED;
        }
        SitePublisher.Report report = new SitePublisher(site).publish(workspace.get(), edition.get(),
                call.flag("--dry-run"));
        report.lines().forEach(line -> (report.failed() ? call.err() : call.out()).println(line));
        return report.failed() ? Status.FAILED : Status.DONE;
    }
}
