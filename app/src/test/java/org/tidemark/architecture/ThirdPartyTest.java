package org.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code THIRD-PARTY} names exactly what is shipped, each with its licence. */
class ThirdPartyTest {
    /** {@code group:artifact:jar:version:scope}, as the build lists what the program runs with. */
    private static final Pattern SHIPPED = Pattern.compile("^ +([\\w.-]+:[\\w.-]+):jar:", Pattern.MULTILINE);

    private static final Pattern LISTED = Pattern.compile("^([\\w.-]+:[\\w.-]+) +(\\S.*)$", Pattern.MULTILINE);

    @Test
    void everyShippedPartIsListedWithItsLicence() throws IOException {
        String shipped = Files.readString(Modules.root().resolve("app/target/runtime-dependencies.txt"));
        assertThat(listed().keySet())
                .containsExactlyInAnyOrderElementsOf(SHIPPED.matcher(shipped).results().map(m -> m.group(1)).toList());
    }

    @Test
    void noLicenceForbidsShippingOrBindsOurOwnCode() throws IOException {
        assertThat(listed().values()).allMatch(licence -> licence
                .matches(
                        "Apache-2\\.0.*|MIT|BSD-[23]-Clause|Unicode-3\\.0|LGPL-2\\.1-or-later.*|EPL-2\\.0 OR .*BSD-3-Clause"));
    }

    private static SortedMap<String, String> listed() throws IOException {
        SortedMap<String, String> listed = new TreeMap<>();
        for (MatchResult line : LISTED.matcher(Files.readString(Modules.root().resolve("THIRD-PARTY"))).results()
                .toList()) {
            listed.put(line.group(1), line.group(2).strip());
        }
        return listed;
    }
}
