package org.tidemark.app.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tidemark.app.Status;
import org.tidemark.app.edition.Folders;

/** {@code init}: a copy of the bundled workspace to make one's own. */
public final class InitVerb {
    private InitVerb() {}

    public static int run(Call call) throws IOException {
        Path target = call.folder().toAbsolutePath().normalize();
        Optional<Path> sample = call.surroundings().sample();
        if (sample.isEmpty()) {
            call.err().println("tidemark: the bundled workspace is not where it was delivered; start the program with"
                    + " its launcher 'tidemark'");
            return Status.FAILED;
        }
        if (Files.exists(target) && (!Files.isDirectory(target) || !Folders.list(target).isEmpty())) {
            call.err().println("tidemark: " + target + " is there and not empty; name a new folder");
            return Status.REFUSED;
        }
        List<Path> files = Folders.files(sample.get()).stream()
                .filter(file -> !sample.get().relativize(file).startsWith("out")).toList();
        for (Path file : files) {
            Path copy = target.resolve(sample.get().relativize(file).toString());
            Path parent = copy.getParent();
            Files.createDirectories(parent == null ? target : parent);
            Files.copy(file, copy);
        }
        call.out().println("made " + target + " with " + Call.counted(files.size(), "file"));
        call.out().println("next: edit " + target.resolve("report.yaml") + ", then 'tidemark check " + target + "'");
        return Status.DONE;
    }
}
