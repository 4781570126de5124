package org.tidemark.app.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A web server on loopback that answers byte for byte what a test wants, however wrong. It speaks TLS with the certificate of
 * {@code server.p12}, which is for data., other. and slow.example.org
 * ({@code keytool -genkeypair -keyalg EC -groupname secp256r1 -ext SAN=dns:data.example.org,… -validity 36500 -storetype PKCS12}).
 */
final class RudeServer implements AutoCloseable {
    static final String FINE = "200 OK";
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final SSLContext tls = tls();
    private final ServerSocket entrance;
    private final Map<String, List<Turn>> turns = new HashMap<>();
    private final Map<String, AtomicInteger> calls = new HashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();

    /** @param target path and query */
    record Asked(String target, Map<String, String> headers) {
        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** One answer, written as it is. */
    @FunctionalInterface
    interface Turn {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    RudeServer() {
        try {
            entrance = tls.getServerSocketFactory().createServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** What the n-th asking for a path (without its query) gets; the last one is repeated. */
    RudeServer on(String path, Turn... answers) {
        turns.put(path, List.of(answers));
        calls.put(path, new AtomicInteger());
        return this;
    }

    /** A whole answer of which everything is right but what the headers say. */
    static Turn answer(String status, String body, String... headers) {
        return answer(status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static Turn answer(String status, byte[] body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Content-Length: " + body.length);
        return raw(status, body, all.toArray(String[]::new));
    }

    /** The same without a length: what the headers do not say nobody says. */
    static Turn raw(String status, byte[] body, String... headers) {
        return out -> {
            out.write(("HTTP/1.1 " + status + "\r\nConnection: close\r\n" + String.join("", List.of(headers).stream()
                    .map(header -> header + "\r\n").toList()) + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(body);
        };
    }

    static Turn raw(String status, String body, String... headers) {
        return raw(status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static Turn redirect(String location) {
        return answer("302 Found", "", "Location: " + location);
    }

    /** Says nothing, for longer than anybody waits. */
    static Turn silence() {
        return out -> Thread.sleep(Duration.ofMinutes(1));
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** How long was waited before something was asked again. */
    List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    /** Where names below example.org lead here, and everything else is as on the internet. Nobody really waits. */
    Network network() {
        return new Network((host, port, within) -> host.endsWith(".example.org")
                ? new Socket(entrance.getInetAddress(), entrance.getLocalPort())
                : Dialer.toPublicAddresses().connect(host, port, within), Optional.of(tls), pauses::add);
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }

    private void accept() {
        while (true) {
            try {
                Socket client = entrance.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            String[] lines = head(client.getInputStream()).split("\r\n", -1);
            Map<String, String> headers = new TreeMap<>();
            for (String line : lines) {
                int colon = line.indexOf(": ");
                if (colon > 0) {
                    headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2));
                }
            }
            String target = lines[0].split(" ", -1)[1];
            asked.add(new Asked(target, headers));
            String path = target.split("\\?", 2)[0];
            List<Turn> answers = turns.getOrDefault(path, List.of(answer("404 Not Found", "no " + path)));
            int call = calls.containsKey(path) ? calls.get(path).getAndIncrement() : 0;
            answers.get(Math.min(call, answers.size() - 1)).write(client.getOutputStream());
        } catch (IOException | InterruptedException e) {
            // the client went away, as some of the tests want it to
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        String text = "";
        while (!text.endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("nothing was asked");
            }
            head.write(next);
            text = next == '\n' ? head.toString(StandardCharsets.ISO_8859_1) : "";
        }
        return text;
    }

    private static SSLContext tls() {
        try (InputStream in = RudeServer.class.getResourceAsStream("server.p12")) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD);
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("server", store.getCertificate("server"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the certificate of the tests cannot be read", e);
        }
    }
}
