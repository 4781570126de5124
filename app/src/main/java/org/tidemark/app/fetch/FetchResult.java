package org.tidemark.app.fetch;

import java.nio.file.Path;
import java.util.List;

/** How a fetch ended. */
public sealed interface FetchResult {

    /** Every source was asked; each says what became of it. */
    record Done(List<SourceReport> sources) implements FetchResult {
        public Done {
            sources = List.copyOf(sources);
        }
    }

    /** Nothing was asked: keys are missing. */
    record Unready(List<String> problems) implements FetchResult {
        public Unready {
            problems = List.copyOf(problems);
        }
    }

    /** Another fetch is at work in this folder. */
    record Busy(Path folder) implements FetchResult {}
}
