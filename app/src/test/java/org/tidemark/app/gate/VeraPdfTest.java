package org.tidemark.app.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.app.workspace.GateSettings.Command;

/** Every way in which a validator can answer, played by a script; what the real one prints is tested where it is at hand. */
@DisabledOnOs(OS.WINDOWS)
class VeraPdfTest {
    @TempDir
    Path temp;

    private Path edition;

    @BeforeEach
    void makeEdition() throws IOException {
        edition = temp.resolve("2026-01-23");
        for (String language : List.of("ko", "en")) {
            Files.createDirectories(edition.resolve(language));
            Files.writeString(edition.resolve(language).resolve("report.pdf"), "%PDF");
        }
    }

    private GateResult check(String script, int seconds) throws IOException {
        Path program = temp.resolve("verapdf");
        Files.writeString(program, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return VeraPdf.check(Optional.of(new Command(List.of(program.toString(), "first argument"),
                Duration.ofSeconds(seconds))), edition, List.of("ko", "en"));
    }

    /** Prints a job for each file: the first with one outcome, the others conforming. */
    private static String reporting(String first, int status) {
        return """
                shift 5
                echo '<?xml version="1.0"?><report><jobs>'
                job='FIRST'
                for file; do
                    echo "<job><item size=\\"4\\"><name>$file</name></item>$job</job>"
                    job='<validationReport jobEndStatus="normal" isCompliant="true"/>'
                done
                echo '</jobs></report>'
                exit STATUS
                """.replace("FIRST", first).replace("STATUS", Integer.toString(status));
    }

    private static final String CONFORMING = "<validationReport jobEndStatus=\"normal\" isCompliant=\"true\"/>";

    @Test
    void withoutACommandNothingIsKnown() {
        GateResult result = VeraPdf.check(Optional.empty(), edition, List.of("ko", "en"));

        assertThat(result.state()).isEqualTo(GateResult.State.NOT_CHECKED);
        assertThat(result.sentences())
                .containsExactly("report.yaml: gates.verapdf names no command, so nobody has judged"
                        + " the PDFs");
    }

    @Test
    void everyLanguageMustKeepBothStandards() throws IOException {
        GateResult result = check("echo \"$@\" >> " + temp.resolve("calls") + "\n" + reporting(CONFORMING, 0), 60);

        assertThat(result.sentences()).isEmpty();
        assertThat(result.state()).isEqualTo(GateResult.State.PASSED);
        String files = edition.resolve("ko/report.pdf") + " " + edition.resolve("en/report.pdf");
        assertThat(Files.readAllLines(temp.resolve("calls"))).containsExactly(
                "first argument --format xml --flavour 3a " + files,
                "first argument --format xml --flavour ua1 " + files);
    }

    @Test
    void aRuleThatIsBrokenIsQuoted() throws IOException {
        String broken = "<validationReport jobEndStatus=\"normal\" isCompliant=\"false\"><details>"
                + "<rule specification=\"ISO 19005-3:2012\" clause=\"6.6.2.1\" testNumber=\"1\" status=\"failed\">"
                + "<description>The Catalog dictionary shall contain the Metadata key</description></rule>"
                + "</details></validationReport>";

        assertThat(check(reporting(broken, 1), 60).sentences()).contains("ko/report.pdf: does not keep PDF/A-3a: ISO"
                + " 19005-3:2012, 6.6.2.1, test 1: The Catalog dictionary shall contain the Metadata key; a template of the"
                + " workspace or the program is at fault: build without templates/ to tell which").hasSize(2);
    }

    @Test
    void aFileThatCannotBeJudgedIsNotTakenForSound() throws IOException {
        String exception = "<taskResult type=\"PARSE\" isSuccess=\"false\"><exceptionMessage>Couldn&apos;t parse stream"
                + "</exceptionMessage></taskResult>";

        assertThat(check(reporting(exception.replace("&apos;", "&#39;"), 0), 60).sentences().getFirst())
                .startsWith("ko/report.pdf: veraPDF cannot judge PDF/A-3a: Couldn't parse stream; ");
    }

    @Test
    void aFileThatIsNotSpokenOfIsNotTakenForSound() throws IOException {
        assertThat(check("echo '<report><jobs><job><item><name>" + edition.resolve("ko/report.pdf") + "</name></item>"
                + CONFORMING + "</job></jobs></report>'", 60).sentences()).containsExactly(
                        "en/report.pdf: veraPDF does not say whether it keeps PDF/A-3a; run it by hand on this file",
                        "en/report.pdf: veraPDF does not say whether it keeps PDF/UA-1; run it by hand on this file");
    }

    @Test
    void aStatusThatContradictsTheReportIsNotOverlooked() throws IOException {
        assertThat(check(reporting(CONFORMING, 1), 60).sentences()).contains("report.yaml: gates.verapdf: "
                + temp.resolve("verapdf")
                + " calls every PDF conforming to PDF/A-3a and ends with status 1; run it by hand"
                + " and see which is true");
    }

    @Test
    void aProgramThatFailsIsQuoted() throws IOException {
        assertThat(check("echo 'no Java found' >&2; exit 9", 60).sentences()).contains("report.yaml: gates.verapdf: "
                + temp.resolve("verapdf")
                + " ended with status 9 over PDF/A-3a, saying 'no Java found'; run it by hand and"
                + " put right what it says");
    }

    @Test
    void somethingElseThanAReportIsNoJudgement() throws IOException {
        assertThat(check("echo 'PASS ko/report.pdf'", 60).sentences()).contains("report.yaml: gates.verapdf: "
                + temp.resolve("verapdf")
                + " gave no report over PDF/A-3a, saying 'PASS ko/report.pdf'; it must print the"
                + " XML that veraPDF prints with --format xml");
    }

    @Test
    void aProgramThatHangsIsStopped() throws IOException {
        assertThat(check("exec sleep 600", 1).sentences()).contains("report.yaml: gates.verapdf: "
                + temp.resolve("verapdf") + " had not judged PDF/A-3a after 1 second and was stopped; allow more with"
                + " verapdf-timeout, or see why it hangs");
    }

    @Test
    void aProgramThatIsNotThereIsNamed() {
        GateResult result = VeraPdf.check(Optional.of(new Command(List.of("/nowhere/verapdf"), Duration.ofSeconds(9))),
                edition, List.of("ko"));

        assertThat(result.sentences().getFirst()).startsWith("report.yaml: gates.verapdf: /nowhere/verapdf cannot be"
                + " started (").endsWith("); write the full path of the program");
    }

    /** Several lines of output would fill a pipe that nobody reads. */
    @Test
    void aLongAnswerIsReadToItsEnd() throws IOException {
        assertThat(
                check("i=0; while [ $i -lt 20000 ]; do echo 'WARNING: something of no weight' >&2; i=$((i+1)); done\n"
                        + reporting(CONFORMING, 0), 60).state())
                .isEqualTo(GateResult.State.PASSED);
    }
}
