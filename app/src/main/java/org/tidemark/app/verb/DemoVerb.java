package org.tidemark.app.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tidemark.app.Status;
import org.tidemark.app.edition.BuildRequest;
import org.tidemark.app.workspace.WorkspaceReader;

/** {@code demo}: the edition of the bundled workspace, into {@code out} of the program's folder. */
public final class DemoVerb {
    /** The day for which the bundled figures were compiled. */
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 23);

    private DemoVerb() {}

    public static int run(Call call) throws IOException {
        Optional<Path> home = call.surroundings().home();
        Optional<Path> sample = call.surroundings().sample();
        if (home.isEmpty() || sample.isEmpty()) {
            call.err().println("tidemark: the bundled workspace is not where it was delivered; start the program with"
                    + " its launcher 'tidemark', or with -Dtidemark.home=DIR for the folder that holds 'sample'");
            return Status.FAILED;
        }
        WorkspaceReader.Result read = WorkspaceReader.read(sample.get());
        if (read.workspace().isEmpty()) {
            read.problems().forEach(problem -> call.err().println(problem));
            return Status.REFUSED;
        }
        Path out = call.path("--out").orElse(home.get().resolve("out"));
        return Building.run(call, read.workspace().get(), new BuildRequest(Optional.of(AS_OF), List.of(), out));
    }
}
