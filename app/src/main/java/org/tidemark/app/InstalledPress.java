package org.tidemark.app;

import java.nio.file.Path;
import java.util.ServiceLoader;
import org.tidemark.report.Press;

/** The press that the program was delivered with. */
final class InstalledPress {
    private InstalledPress() {
    }

    static Press open(Path overrides) {
        return ServiceLoader.load(Press.class).findFirst()
                .orElseThrow(() -> new IllegalStateException("no press is installed to print with " + overrides));
    }
}
