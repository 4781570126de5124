package org.tidemark.app.fetch;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The only way out. Java's HTTP client looks names up by itself and does not say where it connected to, so it is given this proxy,
 * which asks a {@link Dialer} for each connection and passes bytes through. TLS is between the client and the far server: nothing
 * here can read along. Listens on loopback, and lets nobody go anywhere but to the host that is being asked.
 */
final class Tunnel implements Closeable {
    private static final int LONGEST_HEAD = 8192;

    private final Dialer dialer;
    private final Duration within;
    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile String expected = "";
    private volatile Optional<IOException> failure = Optional.empty();

    private Tunnel(Dialer dialer, Duration within, ServerSocket entrance) {
        this.dialer = dialer;
        this.within = within;
        this.entrance = entrance;
    }

    /** @param within for connecting to one address */
    static Tunnel open(Dialer dialer, Duration within) throws IOException {
        var tunnel = new Tunnel(dialer, within, new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().name("tunnel").start(tunnel::accept);
        return tunnel;
    }

    /** For the HTTP client: every connection goes through here. */
    ProxySelector proxy() {
        return ProxySelector.of(new InetSocketAddress(entrance.getInetAddress(), entrance.getLocalPort()));
    }

    /** Lets connections to the host of this address through, and no others; forgets why the last one failed. */
    void expect(URI uri) {
        failure = Optional.empty();
        expected = uri.getHost() + ":" + (uri.getPort() < 0 ? 443 : uri.getPort());
    }

    /** Why no connection came about since {@link #expect}; empty when nothing is known to have failed. */
    Optional<IOException> failure() {
        return failure;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        while (true) {
            Socket client;
            try {
                client = entrance.accept();
            } catch (IOException closed) {
                return;
            }
            open.add(client);
            Thread.ofVirtual().name("tunnel").start(() -> serve(client));
        }
    }

    private void serve(Socket client) {
        try (client) {
            String target = target(client.getInputStream());
            if (!target.equalsIgnoreCase(expected)) {
                answer(client, "403 Forbidden");
                return;
            }
            int colon = target.lastIndexOf(':');
            String host = target.substring(0, colon).replaceAll("^\\[(.*)]$", "$1");
            try (Socket server = dialer.connect(host, Integer.parseInt(target.substring(colon + 1)), within)) {
                open.add(server);
                answer(client, "200 Connected");
                Thread back = Thread.ofVirtual().name("tunnel").start(() -> pass(server, client));
                pass(client, server);
                back.join();
                open.remove(server);
            } catch (IOException e) {
                failure = Optional.of(e);
                answer(client, "502 Bad Gateway");
            }
        } catch (IOException clientIsGone) {
            // the client knows that its connection broke, and says so to whoever asked
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
        }
    }

    /** The {@code host:port} that a client asks to be connected with; nothing when it asks for something else. */
    private static String target(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        String text = "";
        while (!text.endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0 || head.size() >= LONGEST_HEAD) {
                return "";
            }
            head.write(next);
            text = next == '\n' ? head.toString(StandardCharsets.ISO_8859_1) : "";
        }
        String[] words = text.substring(0, text.indexOf('\r')).split(" ", -1);
        return words.length == 3 && words[0].equals("CONNECT") ? words[1] : "";
    }

    private static void answer(Socket client, String status) throws IOException {
        client.getOutputStream()
                .write(("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Passes on what one side says until it has no more to say; then the other side is told so. */
    private static void pass(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.shutdownOutput();
        } catch (IOException broken) {
            // one side is gone: the other must learn it at once, not when it next speaks
            quietlyClose(from);
            quietlyClose(to);
        }
    }

    private static void quietlyClose(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it was closed because it is broken
        }
    }
}
