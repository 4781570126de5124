package org.tidemark.app.preview;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Asks a preview as a browser does: pages, and the line on which it hears of newer ones. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private CompletableFuture<Void> line = CompletableFuture.completedFuture(null);

    Browser(URI address) {
        this.address = address;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    /** Opens the line, as the script of a page does; returns the name of the proof that is the newest now. */
    String listen() throws InterruptedException {
        line = client
                .sendAsync(HttpRequest.newBuilder(address.resolve(LiveScript.EVENTS)).build(), BodyHandlers.ofLines())
                .thenAccept(response -> response.body().filter(line -> line.startsWith("data: "))
                        .forEach(line -> heard.add(line.substring(6))));
        return next();
    }

    /** The name of the next proof that is told of. */
    String next() throws InterruptedException {
        String name = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (name == null) {
            throw new AssertionError("nothing was heard of a newer proof within " + PATIENCE);
        }
        return name;
    }

    /** The whole answer to bytes that no client would send. */
    String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    @Override
    public void close() {
        line.cancel(true);
        client.shutdownNow();
    }
}
