package org.tidemark.app.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Tells every open page the name of the newest proof, as server-sent events: a page of another name loads itself again. */
final class Announcements implements Closeable {
    /** Also says that the line is open, so that a closed page is noticed. */
    private static final long SECONDS_BETWEEN_SIGNS = 15;

    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private String newest = "";
    private boolean closed;

    void announce(String proof) {
        lock.lock();
        try {
            newest = proof;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Stays with one page until it or this is closed. */
    void stayWith(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            String told = "";
            // a page that was closed is asked for again soon: the line to a program that was started anew comes back at once
            write(out, "retry: 500\n\n");
            while (true) {
                String next = next(told);
                if (next.isEmpty()) {
                    return;
                }
                write(out, next.equals(told) ? ": here\n\n" : "data: " + next + "\n\n");
                told = next;
            }
        }
    }

    /** The newest name once it is another one, or the same after a while; nothing when this is closed. */
    private String next(String told) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(SECONDS_BETWEEN_SIGNS);
            while (!closed && left > 0 && (newest.isEmpty() || newest.equals(told))) {
                left = changed.awaitNanos(left);
            }
            return closed ? "" : newest.isEmpty() ? told : newest;
        } finally {
            lock.unlock();
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
