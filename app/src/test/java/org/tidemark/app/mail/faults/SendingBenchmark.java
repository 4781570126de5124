package org.tidemark.app.mail.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidemark.app.Children;
import org.tidemark.app.Children.Child;
import org.tidemark.app.database.Databases;

/**
 * How many letters of the bundled report go out in a second, and in how much memory: {@code .ci/with-servers mvn -q -Pbench -pl app
 * -am test -Dtest=SendingBenchmark -Dsurefire.failIfNoSpecifiedTests=false}. {@code -Dtidemark.bench.readers} says to how many.
 */
class SendingBenchmark {
    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource(Databases.class)
    void lettersASecondAndPeakMemory(Databases kind) throws Exception {
        int readers = Integer.getInteger("tidemark.bench.readers", 10_000);
        Path desk = temp.resolve("desk");
        Path sample = Path.of(System.getProperty("tidemark.root"), "app", "sample");
        try (Stream<Path> files = Files.walk(sample)) {
            for (Path file : files.toList()) {
                Files.copy(file, desk.resolve(sample.relativize(file).toString()));
            }
        }
        Databases.Fresh database = kind.fresh(desk.resolve("out"));
        var list = new StringBuilder("address,name,language\n");
        String[] languages = {"ko", "zh-Hans", "zh-Hant", "ru", "en"};
        for (int i = 0; i < readers; i++) {
            list.append("reader").append(i).append("@example.org,Reader ").append(i).append(',')
                    .append(languages[i % languages.length]).append('\n');
        }
        Files.writeString(desk.resolve("recipients.csv"), list);
        var children = new Children(temp);
        try (var sink = new Sink()) {
            Path config = desk.resolve("report.yaml");
            Files.writeString(config, Files.readString(config).replaceFirst("(?m)^mail:\n",
                    database.config().replace("\\", "\\\\") + "mail:\n  smtp: {host: 127.0.0.1, port: "
                            + sink.socket.getLocalPort() + ", tls: none}\n"));
            Child build = children.start("build", "build", desk);
            assertThat(build.process().waitFor()).as(build.said()).isZero();

            children.prepare("status", desk);
            long started = System.nanoTime();
            Child send = children.start("send", "send", desk, "--yes");
            long peak = 0;
            while (send.process().isAlive()) {
                peak = Math.max(peak, peakKb(send.process().pid()));
                Thread.sleep(200);
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            String said = send.said();
            assertThat(said).contains("letters: " + readers + " planned = " + readers + " sent");
            assertThat(sink.letters.get()).isEqualTo(readers);
            System.out.printf(Locale.ROOT,
                    "%s: %d letters of %d KB on average in %.0f s, %.0f a second, %d MB at the most%n", kind, readers,
                    sink.bytes.get() / readers / 1024, seconds, readers / seconds, peak / 1024);
        }
    }

    /** The most memory that a process ever had, as Linux counts it. */
    private static long peakKb(long pid) throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        try {
            return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", ""))).findFirst().orElse(0);
        } catch (IOException e) {
            // it has just ended
            return 0;
        }
    }

    /** Takes everything and keeps nothing. */
    private static final class Sink implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        /** {@code \r\n.\r\n}, after which a sender waits for the answer. */
        private static final long LONE_POINT = 0x0d0a2e0d0aL;
        private static final long FIVE_BYTES = (1L << 5 * Byte.SIZE) - 1;

        private final AtomicLong letters = new AtomicLong();
        private final AtomicLong bytes = new AtomicLong();

        Sink() throws IOException {
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    while (true) {
                        Socket client = socket.accept();
                        client.setTcpNoDelay(true);
                        Thread.ofPlatform().daemon().start(() -> talk(client));
                    }
                } catch (IOException e) {
                    // closed
                }
            });
        }

        private void talk(Socket client) {
            try (client) {
                InputStream in = new BufferedInputStream(client.getInputStream(), 1 << 16);
                OutputStream out = client.getOutputStream();
                say(out, "220 sink");
                while (true) {
                    String word = line(in);
                    if (word.startsWith("EHLO")) {
                        say(out, "250 sink");
                    } else if (word.equals("DATA")) {
                        say(out, "354 go on");
                        bytes.addAndGet(letter(in));
                        letters.incrementAndGet();
                        say(out, "250 taken");
                    } else if (word.isEmpty() || word.equals("QUIT")) {
                        return;
                    } else {
                        say(out, "250 ok");
                    }
                }
            } catch (IOException e) {
                // the client is gone
            }
        }

        /** Reads up to the lone point, in blocks, so that the sender waits for itself and not for this; the bytes read. */
        private static long letter(InputStream in) throws IOException {
            byte[] block = new byte[1 << 16];
            long read = 0;
            long newest = 0;
            while (newest != LONE_POINT) {
                int count = in.read(block);
                if (count < 0) {
                    throw new EOFException("the letter is cut off");
                }
                read += count;
                for (int i = Math.max(0, count - Long.BYTES); i < count; i++) {
                    newest = (newest << Byte.SIZE | block[i] & 0xff) & FIVE_BYTES;
                }
            }
            return read;
        }

        private static void say(OutputStream out, String text) throws IOException {
            out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        private static String line(InputStream in) throws IOException {
            var line = new StringBuilder();
            for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
                line.append((char) c);
            }
            return line.toString().strip();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
