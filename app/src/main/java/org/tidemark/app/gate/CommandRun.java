package org.tidemark.app.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs another program to its end, without a shell and without what it need not know: of this process's environment it gets the
 * few variables that a program needs to start, and none that may hold a password.
 */
final class CommandRun {
    private static final List<String> NEEDED = List.of("PATH", "HOME", "JAVA_HOME", "JAVA_OPTS", "LANG", "LC_ALL",
            "TMPDIR",
            "TZ", "SystemRoot", "TEMP", "TMP");
    private static final int MOST_OUTPUT = 32 << 20;
    private static final int GRACE_SECONDS = 10;
    /** The common pool may have one thread, and then nobody would read one of the two pipes until it is full. */
    private static final Executor EACH_ALONE = task -> Thread.ofPlatform().daemon().start(task);

    private CommandRun() {}

    /** What a program left; what it wrote beyond 32 MB is dropped. */
    record Ended(int status, boolean timedOut, String out, String err) {}

    /** @throws IOException when it cannot be started */
    static Ended of(List<String> command, Path folder, Duration timeout) throws IOException {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(NEEDED);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> read(process.getInputStream()),
                    EACH_ALONE);
            CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()),
                    EACH_ALONE);
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Ended(-1, true, "", "");
            }
            return new Ended(process.exitValue(), false, out.get(GRACE_SECONDS, TimeUnit.SECONDS),
                    err.get(GRACE_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            // it ended, and a program that it left behind holds on to what it writes
            return new Ended(-1, true, "", "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command.getFirst() + " ran", e);
        } catch (ExecutionException e) {
            throw new IOException("what " + command.getFirst() + " said cannot be read: " + e.getCause(), e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String read(InputStream stream) {
        try (stream) {
            String text = new String(stream.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
            stream.skip(Long.MAX_VALUE);
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
