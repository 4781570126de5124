package org.tidemark.app.preview;

import java.util.List;
import org.tidemark.report.Press;

/** What came of printing one language. */
sealed interface Page {

    record Printed(Press.Printed files) implements Page {}

    /** @param problems each as {@code file:line:column: problem; remedy} */
    record Unprintable(List<String> problems) implements Page {
        public Unprintable {
            problems = List.copyOf(problems);
        }
    }
}
