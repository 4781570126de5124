package org.tidemark.app.run;

import java.io.IOException;

/** Whoever looks after a desk that runs by itself. */
@FunctionalInterface
public interface Operator {
    /** @throws IOException if the letter did not leave */
    void tell(String subject, String text) throws IOException;
}
