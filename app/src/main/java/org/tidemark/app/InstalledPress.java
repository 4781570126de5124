package org.tidemark.app;

import java.nio.file.Path;
import org.tidemark.report.EditionPress;
import org.tidemark.report.Press;
import org.tidemark.report.text.TemplateSource;

/** The press that the program was delivered with. */
final class InstalledPress {
    private InstalledPress() {}

    static Press open(Path overrides) {
        return new EditionPress(TemplateSource.overriddenBy(overrides), "Tidemark " + CommandLines.VERSION);
    }
}
