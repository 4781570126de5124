package org.tidemark.app.verb;

import java.io.IOException;
import java.util.Optional;
import org.tidemark.app.Status;
import org.tidemark.app.edition.BuildRequest;
import org.tidemark.app.workspace.Workspace;

/** {@code build}: the edition of a day. */
public final class BuildVerb {
    private BuildVerb() {}

    public static int run(Call call) throws IOException {
        var asOf = call.asOf();
        Optional<Workspace> workspace = call.workspace();
        if (workspace.isEmpty()) {
            return Status.REFUSED;
        }
        return Building.run(call, workspace.get(),
                new BuildRequest(asOf, call.languages(workspace.get()), call.outOf(workspace.get())));
    }
}
