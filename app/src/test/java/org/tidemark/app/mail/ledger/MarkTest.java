package org.tidemark.app.mail.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkTest {
    private static final String LEDGER = "0123456789abcdef0123456789abcdef";
    private static final String OTHER = "f123456789abcdef0123456789abcdef";
    @TempDir
    Path temp;

    private Mark.State read() throws Exception {
        try (Mark mark = Mark.open(temp)) {
            return mark.read();
        }
    }

    private static Mark.State known(String ledger, long begun) {
        return new Mark.State.Known(new Mark.Reading(ledger, begun));
    }

    @Test
    void itOnlyRisesWhoeverWritesIt() throws Exception {
        assertThat(read()).isEqualTo(new Mark.State.None());
        try (Mark one = Mark.open(temp); Mark other = Mark.open(temp)) {
            one.raise(LEDGER, 5);
            other.raise(LEDGER, 4);
            assertThat(read()).isEqualTo(known(LEDGER, 5));
            other.raise(LEDGER, 6);
            one.raise(LEDGER, 7);
            assertThat(read()).isEqualTo(known(LEDGER, 7));
        }
    }

    @Test
    void anotherLedgerReplacesItHoweverFewLettersItKnows() throws Exception {
        try (Mark mark = Mark.open(temp)) {
            mark.raise(LEDGER, 500);
            mark.raise(LEDGER, 501);
            mark.raise(OTHER, 3);
            assertThat(read()).isEqualTo(known(OTHER, 3));
            mark.raise(OTHER, 4);
            assertThat(read()).isEqualTo(known(OTHER, 4));
        }
    }

    /** Whatever byte of the line that is being written a crash leaves wrong, what was durable before is still read. */
    @Test
    void aLineCutShortByACrashLeavesTheOne() throws Exception {
        Path file = temp.resolve(Mark.FILE);
        try (Mark mark = Mark.open(temp)) {
            mark.raise(LEDGER, 8);
            byte[] before = Files.readAllBytes(file);
            mark.raise(LEDGER, 9);
            byte[] after = Files.readAllBytes(file);
            for (int written = before.length; written < after.length - 1; written++) {
                byte[] torn = java.util.Arrays.copyOf(after, written);
                Files.write(file, torn);
                assertThat(read()).as(written + " bytes").isEqualTo(known(LEDGER, 8));
            }
            Files.write(file, after);
            mark.raise(LEDGER, 10);
            byte[] third = Files.readAllBytes(file);
            for (int written = 0; written < 61; written++) {
                byte[] torn = after.clone();
                System.arraycopy(third, 0, torn, 0, written);
                Files.write(file, torn);
                assertThat(read()).as(written + " bytes").isIn(known(LEDGER, 9), known(LEDGER, 10));
            }
        }
    }

    @Test
    void whatCannotBeReadIsNotTakenForNothing() throws Exception {
        Files.writeString(temp.resolve(Mark.FILE), "0123456789abcdef0123456789abcdef 0000000000000000008 00000000\n");
        assertThat(read()).isEqualTo(new Mark.State.Damaged());
    }
}
