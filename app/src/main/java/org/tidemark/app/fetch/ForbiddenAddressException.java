package org.tidemark.app.fetch;

import java.io.IOException;

/** A host has an address that is not one of the public internet. */
public final class ForbiddenAddressException extends IOException {
    private static final long serialVersionUID = 1L;

    public ForbiddenAddressException(String message) {
        super(message);
    }
}
