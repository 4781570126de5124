package org.tidemark.app.edition;

import java.nio.file.Path;
import org.tidemark.report.Press;

/** Makes the press of a workspace. */
@FunctionalInterface
public interface PressFactory {

    /** @param overrides folder whose files replace templates of the product; it need not exist */
    Press open(Path overrides);
}
