package org.tidemark.app.fetch;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;

/** Opens connections: the one place where a name becomes an address. */
@FunctionalInterface
public interface Dialer {

    /**
     * A connection that is open.
     *
     * @param within for each address that is tried
     * @throws ForbiddenAddressException if the host is somewhere no file may come from; asking again does not help
     */
    Socket connect(String host, int port, Duration within) throws IOException;

    /** Connects to addresses of the public internet alone, whatever name leads elsewhere. */
    static Dialer toPublicAddresses() {
        return new PublicDialer(java.net.InetAddress::getAllByName);
    }
}
