package org.tidemark.app.mail.smtp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server on the loopback that does at each step what a test says, and remembers every letter that it took. A letter is
 * taken at the moment the server makes up its mind, before it answers.
 */
public final class ScriptedServer implements AutoCloseable {
    private static final Pattern RECIPIENT = Pattern.compile("(?i)RCPT TO:<([^>]*)>.*");
    private static final int PATIENCE_MS = 60_000;

    /** What is being answered. {@code BODY} is asked for every byte of a letter. */
    public enum Step {
        GREETING, EHLO, STARTTLS, TLS, AUTH, MAIL, RCPT, DATA, BODY, DOT, RSET, QUIT, OTHER
    }

    /** What the server does. */
    public sealed interface Act {
        /** Goes on as servers do. */
        record Usual() implements Act {}

        /** Says something else. A letter that is answered with 2xx is taken. */
        record Say(String reply) implements Act {}

        /** Closes the connection without an answer. */
        record Cut() implements Act {}

        /** Does the usual thing, but says only the first bytes of its answer and closes the connection. */
        record CutAnswer(int bytes) implements Act {}
    }

    /** What happens at each step. */
    @FunctionalInterface
    public interface Script {
        /**
         * @param connection counts from 1
         * @param times      how often this step was met in this connection, from 1; for BODY the bytes heard
         */
        Act at(Step step, int connection, int times);
    }

    /** A letter that the server answers for. */
    public record Taken(String address, String text) {
        /** With its angle brackets. */
        public String messageId() {
            Matcher id = Pattern.compile("(?im)^Message-ID:\\s*(<[^>]*>)").matcher(text);
            return id.find() ? id.group(1) : "";
        }
    }

    private static final Act USUAL = new Act.Usual();

    private final ServerSocket socket;
    private final Script script;
    private final boolean sizes;
    private final SSLContext secrets;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private int connections;

    private ScriptedServer(Script script, boolean sizes, SSLContext secrets) throws IOException {
        this.script = script;
        this.sizes = sizes;
        this.secrets = secrets;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("scripted-server").start(this::listen);
    }

    public static ScriptedServer start(Script script) throws IOException {
        return new ScriptedServer(script, true, null);
    }

    /** One that can turn the connection secret. */
    static ScriptedServer startSecret(Script script, SSLContext secrets) throws IOException {
        return new ScriptedServer(script, true, secrets);
    }

    /** One that does as servers do. */
    public static ScriptedServer usual() throws IOException {
        return start((step, connection, times) -> USUAL);
    }

    public static Act usually() {
        return USUAL;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** In the order in which they were taken. */
    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** What was said to the server, without the letters. */
    public List<String> commands() {
        return List.copyOf(commands);
    }

    public synchronized int connections() {
        return connections;
    }

    private void listen() {
        try {
            while (true) {
                Socket client = socket.accept();
                int number;
                synchronized (this) {
                    number = ++connections;
                }
                open.add(client);
                Thread.ofVirtual().start(() -> {
                    try (client) {
                        client.setSoTimeout(PATIENCE_MS);
                        client.setTcpNoDelay(true);
                        new Dialogue(client, number).hold();
                    } catch (IOException e) {
                        // the client is gone, as some tests want it
                    } finally {
                        open.remove(client);
                    }
                });
            }
        } catch (IOException e) {
            // closed by the test
        }
    }

    /** Ends a connection on purpose. */
    private static final class CutException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final class Dialogue {
        private final int number;
        private final Map<Step, Integer> met = new EnumMap<>(Step.class);
        private InputStream in;
        private OutputStream out;
        private Socket client;
        private String recipient = "";

        Dialogue(Socket client, int number) throws IOException {
            this.client = client;
            this.number = number;
            this.in = new java.io.BufferedInputStream(client.getInputStream());
            this.out = client.getOutputStream();
        }

        void hold() throws IOException {
            answer(Step.GREETING, "220 scripted ESMTP");
            while (true) {
                String command = line();
                commands.add(command);
                String word = command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                switch (word) {
                    case "EHLO", "HELO" -> answer(Step.EHLO, "250-scripted\r\n250-8BITMIME"
                            + (sizes ? "\r\n250-SIZE 50000000" : "")
                            + (secrets != null && !(client instanceof SSLSocket) ? "\r\n250-STARTTLS" : "")
                            + "\r\n250 AUTH PLAIN LOGIN");
                    case "STARTTLS" -> {
                        answer(Step.STARTTLS, "220 go ahead");
                        secure();
                    }
                    case "AUTH" -> answer(Step.AUTH, "235 known");
                    case "MAIL" -> answer(Step.MAIL, "250 sender ok");
                    case "RCPT" -> {
                        Matcher to = RECIPIENT.matcher(command);
                        recipient = to.matches() ? to.group(1) : command;
                        answer(Step.RCPT, "250 recipient ok");
                    }
                    case "DATA" -> {
                        if (answer(Step.DATA, "354 go on").startsWith("354")) {
                            letter();
                        }
                    }
                    case "RSET" -> answer(Step.RSET, "250 forgotten");
                    case "QUIT" -> {
                        answer(Step.QUIT, "221 goodbye");
                        return;
                    }
                    default -> answer(Step.OTHER, "502 unknown");
                }
            }
        }

        private void secure() throws IOException {
            if (script.at(Step.TLS, number, 1) instanceof Act.Cut) {
                throw new CutException();
            }
            SSLSocket secret = (SSLSocket) secrets.getSocketFactory().createSocket(client, null, client.getPort(),
                    true);
            secret.setUseClientMode(false);
            secret.startHandshake();
            client = secret;
            in = new java.io.BufferedInputStream(secret.getInputStream());
            out = secret.getOutputStream();
        }

        private void letter() throws IOException {
            var text = new ByteArrayOutputStream();
            int bytes = 0;
            var line = new ByteArrayOutputStream();
            while (true) {
                int b = in.read();
                if (b < 0) {
                    throw new CutException();
                }
                bytes++;
                if (script.at(Step.BODY, number, bytes) instanceof Act.Cut) {
                    throw new CutException();
                }
                line.write(b);
                if (b == '\n') {
                    String whole = line.toString(StandardCharsets.ISO_8859_1);
                    if (whole.equals(".\r\n")) {
                        break;
                    }
                    text.writeBytes((whole.startsWith(".") ? whole.substring(1) : whole)
                            .getBytes(StandardCharsets.ISO_8859_1));
                    line.reset();
                }
            }
            Act act = script.at(Step.DOT, number, met.merge(Step.DOT, 1, Integer::sum));
            if (act instanceof Act.Cut) {
                throw new CutException();
            }
            if (!(act instanceof Act.Say(String reply)) || reply.startsWith("2")) {
                taken.add(new Taken(recipient, text.toString(StandardCharsets.ISO_8859_1)));
            }
            say(act, "250 2.0.0 taken as " + taken.size());
        }

        private String answer(Step step, String usual) throws IOException {
            return say(script.at(step, number, met.merge(step, 1, Integer::sum)), usual);
        }

        private String say(Act act, String usual) throws IOException {
            switch (act) {
                case Act.Usual() -> {
                    send(usual + "\r\n");
                    return usual;
                }
                case Act.Say(String reply) -> {
                    send(reply + "\r\n");
                    return reply;
                }
                case Act.Cut() -> throw new CutException();
                case Act.CutAnswer(int bytes) -> {
                    send((usual + "\r\n").substring(0, bytes));
                    throw new CutException();
                }
            }
        }

        private void send(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            while (true) {
                int c = in.read();
                if (c < 0) {
                    throw new CutException();
                }
                if (c == '\n') {
                    return line.toString().stripTrailing();
                }
                line.append((char) c);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : new ArrayList<>(open)) {
            client.close();
        }
    }
}
