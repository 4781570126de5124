package org.tidemark.app.edition;

import java.nio.file.Path;
import java.util.List;
import org.tidemark.verify.Fault;

/** How the making of an edition ended. */
public sealed interface BuildResult {

    /** A new edition stands in {@code folder}. */
    record Built(Path folder, Manifest manifest, List<String> warnings) implements BuildResult {
        public Built {
            warnings = List.copyOf(warnings);
        }
    }

    /** The edition that is there was made from the same; nothing was written. */
    record UpToDate(Path folder, Manifest manifest, List<String> warnings) implements BuildResult {
        public UpToDate {
            warnings = List.copyOf(warnings);
        }
    }

    /** The input is refused; nothing was written. Warnings are listed too, since they may explain it. */
    record Refused(List<String> problems, List<String> warnings) implements BuildResult {
        public Refused {
            problems = List.copyOf(problems);
            warnings = List.copyOf(warnings);
        }
    }

    /** What was printed does not read back as its facts: a fault of a template or of the program. Nothing took its place. */
    record Unsound(List<Fault> faults, List<String> warnings) implements BuildResult {
        public Unsound {
            faults = List.copyOf(faults);
            warnings = List.copyOf(warnings);
        }
    }

    /** Another build is writing to the same folder. */
    record Busy(Path out) implements BuildResult {}
}
