package org.tidemark.app.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.tidemark.app.Status;
import org.tidemark.app.edition.EditionStore;
import org.tidemark.app.site.SitePublisher;
import org.tidemark.app.site.SitePublisher.Report;
import org.tidemark.app.site.SitePublisher.Wish;
import org.tidemark.app.workspace.Workspace;

/** {@code publish}: an edition into the folder of a site, or a notice in its place. */
public final class PublishVerb {
    private PublishVerb() {}

    public static int run(Call call) throws IOException {
        Optional<LocalDate> asOf = call.asOf();
        Path site = call.path("--to").orElseThrow(() -> new Call.WrongUsage("--to DIR is missing"));
        boolean withdraw = call.flag("--withdraw");
        if (withdraw && asOf.isEmpty()) {
            throw new Call.WrongUsage("--withdraw needs --as-of DAY: no edition is withdrawn by default");
        }
        Wish wish = wish(call);
        Optional<Workspace> workspace = call.workspace();
        if (workspace.isEmpty()) {
            return Status.REFUSED;
        }
        var publisher = new SitePublisher(site, call.surroundings().clock());
        Report report;
        if (withdraw) {
            report = publisher.withdraw(workspace.get(), asOf.orElseThrow(), wish);
        } else {
            Optional<EditionStore.Stored> edition = Editions.wanted(call, workspace.get(), asOf);
            if (edition.isEmpty()) {
                return Status.FAILED;
            }
            report = publisher.publish(workspace.get(), edition.get(), wish);
        }
        report.lines().forEach(line -> (report.failed() ? call.err() : call.out()).println(line));
        if (!report.failed() && workspace.get().siteUrl().isEmpty()) {
            call.err().println(
                    "warning: report.yaml has no site.url; without it there is no sitemap, no canonical address and no"
                            + " preview picture elsewhere");
        }
        return report.failed() ? Status.FAILED : Status.DONE;
    }

    private static Wish wish(Call call) {
        try {
            return new Wish(call.option("--reason").orElse("").strip(), call.flag("--dry-run"));
        } catch (IllegalArgumentException e) {
            throw new Call.WrongUsage("--reason: " + e.getMessage());
        }
    }
}
