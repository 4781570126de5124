package org.tidemark.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/** What {@code tidemark demo} makes. */
final class Demo {
    /** Built once for all tests. */
    static final Edition EDITION = build("demo", new ProgramProcess());

    private Demo() {}

    /** Builds it again, into a folder of its own. */
    static Edition build(String name, ProgramProcess process) {
        Path out = Folders.empty(name);
        ProgramProcess.Ended ended = process.run("demo", "--out", out);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.status()).isZero();
        return new Edition(out.resolve("2026-01-23"));
    }
}
