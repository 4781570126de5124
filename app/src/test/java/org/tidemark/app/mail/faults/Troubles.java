package org.tidemark.app.mail.faults;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.tidemark.app.mail.smtp.ScriptedServer;
import org.tidemark.app.mail.smtp.ScriptedServer.Act;
import org.tidemark.app.mail.smtp.ScriptedServer.Step;

/** What a bad day does to a mail server's connections, from a seed. Off, the server does as servers do. */
final class Troubles implements ScriptedServer.Script {
    private static final int LETTER_BYTES = 3000;
    private final Random random;
    private final Map<Integer, Integer> cutAtByte = new HashMap<>();
    private Runnable crash = () -> {
    };
    private int cuts;
    private int refusals;
    private boolean on;

    Troubles(long seed) {
        this.random = new Random(seed);
    }

    synchronized void set(boolean troubled, Runnable whatCrashes) {
        this.on = troubled;
        this.crash = whatCrashes;
    }

    synchronized int cuts() {
        return cuts;
    }

    synchronized int refusals() {
        return refusals;
    }

    @Override
    public synchronized Act at(Step step, int connection, int times) {
        if (!on) {
            return ScriptedServer.usually();
        }
        if (step == Step.BODY) {
            Integer at = cutAtByte.get(connection);
            if (at == null || at != times) {
                return ScriptedServer.usually();
            }
            cutAtByte.remove(connection);
            return cut();
        }
        if (random.nextInt(16) == 0) {
            crash.run();
        }
        if (step == Step.DATA && random.nextInt(8) == 0) {
            cutAtByte.put(connection, 1 + random.nextInt(LETTER_BYTES));
        }
        return switch (step) {
            case GREETING, EHLO -> random.nextInt(60) == 0 ? cut() : ScriptedServer.usually();
            case MAIL, RCPT, DATA, RSET -> switch (random.nextInt(30)) {
                case 0 -> cut();
                case 1 -> say("451 4.3.0 not now");
                case 2 -> step == Step.RCPT ? say("550 5.1.1 nobody of that name") : ScriptedServer.usually();
                case 3 -> say("421 4.3.2 going down");
                default -> ScriptedServer.usually();
            };
            case DOT -> switch (random.nextInt(12)) {
                case 0 -> cut();
                case 1, 2 -> cutAnswer(random.nextInt(8));
                case 3 -> say("451 4.3.0 no room");
                case 4 -> say("554 5.7.1 not this");
                default -> ScriptedServer.usually();
            };
            case QUIT -> random.nextInt(10) == 0 ? cut() : ScriptedServer.usually();
            case STARTTLS, TLS, AUTH, BODY, OTHER -> ScriptedServer.usually();
        };
    }

    private Act cut() {
        cuts++;
        return new Act.Cut();
    }

    private Act cutAnswer(int bytes) {
        cuts++;
        return new Act.CutAnswer(bytes);
    }

    private Act say(String reply) {
        refusals++;
        return new Act.Say(reply);
    }
}
