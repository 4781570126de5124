package org.tidemark.app.preview;

import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.tidemark.app.edition.PressFactory;

/** A preview that is running. It reads the workspace, writes nothing, and is reached from this machine alone. */
public final class Previewer implements Closeable {
    private final HttpServer server;
    private final ExecutorService answering;
    private final Announcements announcements;
    private final Workbench workbench;
    private final Watch watch;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Previewer(HttpServer server, ExecutorService answering, Announcements announcements, Workbench workbench,
            Watch watch) {
        this.server = server;
        this.answering = answering;
        this.announcements = announcements;
        this.workbench = workbench;
        this.watch = watch;
    }

    /**
     * Starts listening, and printing.
     *
     * @param root the folder of the workspace
     * @param asOf the day of the edition; empty for the last one that all required series reach
     * @param port 0 for any that is free
     * @param say  told what is being done and what is wrong
     * @throws java.net.BindException if the port is taken
     */
    public static Previewer start(Path root, Optional<LocalDate> asOf, int port, PressFactory presses,
            Consumer<String> say) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        int given = server.getAddress().getPort();
        var announcements = new Announcements();
        // another run at the same port must not take the page of this one for its own
        String run = Long.toHexString(System.nanoTime());
        var workbench = new Workbench(root, asOf, presses, say, proof -> announcements.announce(proof.name()), run);
        ExecutorService answering = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(answering);
        server.createContext("/", new PageHandler(workbench, announcements, given));
        // before anything is read, so that no change is missed
        var watch = new Watch(workbench::watched, workbench::changed);
        server.start();
        Thread.ofPlatform().daemon().name("first proof").start(workbench::begin);
        return new Previewer(server, answering, announcements, workbench, watch);
    }

    /** Where the browser finds it. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** Waits until somebody closes this. */
    public void await() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() {
        watch.close();
        announcements.close();
        server.stop(0);
        answering.shutdownNow();
        workbench.close();
        closed.countDown();
    }
}
