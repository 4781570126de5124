package org.tidemark.app.fetch;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks again when that may help: after 1, 4 and 16 seconds, later when the server wants so. A server that wants to be left alone
 * for longer than two minutes is left alone until the next run.
 */
final class Patience {
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(1), Duration.ofSeconds(4),
            Duration.ofSeconds(16));
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Network.Pause pause;
    private final Consumer<String> progress;

    /** @param progress told why something is asked again, and when */
    Patience(Network.Pause pause, Consumer<String> progress) {
        this.pause = pause;
        this.progress = progress;
    }

    Answer until(Supplier<Answer> asking) {
        for (Duration next : PAUSES) {
            Answer answer = asking.get();
            if (!(answer instanceof Answer.Failed failed && failed.again())) {
                return answer;
            }
            Duration wait = failed.after().filter(wanted -> wanted.compareTo(next) > 0).orElse(next);
            if (wait.compareTo(LONGEST) > 0) {
                return new Answer.Failed(failed.reason() + ", and wants to be left alone for " + wait.toSeconds()
                        + " s; fetch again then", false, failed.after());
            }
            progress.accept(failed.reason() + "; asking again in " + wait.toSeconds() + " s");
            try {
                pause.of(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Answer.Failed.forGood("interrupted");
            }
        }
        Answer last = asking.get();
        return last instanceof Answer.Failed failed && failed.again()
                ? new Answer.Failed(failed.reason() + " (asked " + (PAUSES.size() + 1) + " times)", false,
                        failed.after())
                : last;
    }
}
