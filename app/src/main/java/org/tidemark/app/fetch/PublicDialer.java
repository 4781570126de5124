package org.tidemark.app.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;

/**
 * Looks a name up, judges every address and connects to exactly those that were judged: a name that changes its mind between
 * the look and the connection changes nothing. One address that is not public is enough to refuse the name.
 */
final class PublicDialer implements Dialer {

    /** Who knows the addresses of a name. */
    @FunctionalInterface
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private final Names names;

    PublicDialer(Names names) {
        this.names = names;
    }

    @Override
    public Socket connect(String host, int port, Duration within) throws IOException {
        InetAddress[] addresses = names.of(host);
        for (InetAddress address : addresses) {
            if (!PublicAddress.is(address)) {
                throw new ForbiddenAddressException(
                        host + " is " + address.getHostAddress() + ", which is no address of the public internet");
            }
        }
        IOException last = new ConnectException("no address");
        for (InetAddress address : addresses) {
            var socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(address, port), Math.toIntExact(within.toMillis()));
                return socket;
            } catch (IOException e) {
                socket.close();
                last = e;
            }
        }
        throw last;
    }
}
