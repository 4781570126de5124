package org.tidemark.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Values flow one way: {@code ingest → analysis ← report}, and only {@code app} sees everything. The poms hold this
 * between modules; here it is held for the libraries each may use and inside the modules too.
 */
class ModuleDirectionsTest {
    /** What comes with every Java and says nothing about a module. */
    private static final List<String> EVERYWHERE = List.of("java.", "javax.", "org.w3c.dom.", "org.xml.sax.",
            "org.jspecify.");

    private static final Map<String, JavaClasses> CLASSES = imported();

    static final List<Module> MODULES = List.of(
            new Module("analysis", List.of("analysis"), List.of()),
            new Module("ingest", List.of("ingest", "analysis"),
                    List.of("org.apache.commons.csv.", "com.ibm.icu.", "com.opengamma.strata.basics.")),
            new Module("report", List.of("report", "analysis"), List.of("freemarker.", "com.ibm.icu.", "org.jfree.",
                    "org.openpdf.")),
            new Module("app", List.of("app", "report", "ingest", "analysis"), List.of("picocli.",
                    "com.fasterxml.jackson.", "org.simplejavamail.", "jakarta.mail.", "jakarta.activation.",
                    "org.eclipse.angus.", "org.slf4j.", "org.jsoup.", "org.apache.pdfbox.", "com.ibm.icu.",
                    "org.apache.commons.csv.", "org.sqlite.", "com.sun.net.httpserver.")));

    record Module(String name, List<String> ours, List<String> libraries) {}

    @ParameterizedTest
    @FieldSource("MODULES")
    void aModuleKnowsOnlyWhatIsBelowIt(Module module) {
        classes().should().onlyDependOnClassesThat(
                describe("belong to " + module.ours() + ", the JDK or " + module.libraries(), type -> {
                    String name = type.getBaseComponentType().getName();
                    if (name.startsWith("org.tidemark.")) {
                        return module.ours().stream().anyMatch(ours -> CLASSES.get(ours).contain(name));
                    }
                    return type.getBaseComponentType().isPrimitive()
                            || EVERYWHERE.stream().anyMatch(name::startsWith)
                            || module.libraries().stream().anyMatch(name::startsWith);
                })).check(CLASSES.get(module.name()));
    }

    @Test
    void theModelKnowsNothingButTheJdk() {
        classes().that().resideInAPackage("org.tidemark.model..").should()
                .onlyDependOnClassesThat(startWith("java.", "org.jspecify.", "org.tidemark.model."))
                .check(CLASSES.get("analysis"));
    }

    @Test
    void ingestSeesTheModelAndNoStudy() {
        classes().should().onlyDependOnClassesThat(startWith("java.", "javax.", "org.jspecify.",
                "org.apache.commons.csv.", "com.ibm.icu.", "com.opengamma.strata.basics.", "org.tidemark.model.",
                "org.tidemark.ingest."))
                .check(CLASSES.get("ingest"));
    }

    /** A checker that shares code with what it checks would share its faults: it knows readers of finished files and nothing of ours. */
    @Test
    void verificationSharesNoCodeWithWhatItVerifies() {
        classes().that().resideInAPackage("org.tidemark.verify..").should()
                .onlyDependOnClassesThat(
                        startWith("java.", "org.jspecify.", "com.fasterxml.jackson.core.", "org.jsoup.",
                                "org.apache.pdfbox.", "org.tidemark.verify."))
                .check(CLASSES.get("app"));
    }

    /** An edition is made from what lies in the workspace: whoever builds, checks or verifies opens no connection. */
    @ParameterizedTest
    @FieldSource("org.tidemark.architecture.Modules#ALL")
    void onlyFetchingMailAndPreviewOpenConnections(String module) {
        List<String> connections = List.of("java.net.http.", "java.net.Socket", "java.net.ServerSocket",
                "java.net.DatagramSocket", "java.net.MulticastSocket", "java.net.Inet", "java.net.URLConnection",
                "java.net.HttpURLConnection", "java.net.JarURLConnection", "java.nio.channels.SocketChannel",
                "java.nio.channels.ServerSocketChannel", "java.nio.channels.DatagramChannel",
                "java.nio.channels.AsynchronousSocketChannel", "javax.net.", "com.sun.net.httpserver.",
                "jakarta.mail.Transport", "org.jsoup.Connection");
        noClasses().that().resideOutsideOfPackages("org.tidemark.app.fetch..", "org.tidemark.app.mail..",
                "org.tidemark.app.preview..")
                .should().dependOnClassesThat(describe("are of a connection",
                        type -> connections.stream().anyMatch(type.getBaseComponentType().getName()::startsWith)))
                .orShould().callMethod("java.net.URL", "openStream").orShould()
                .callMethod("java.net.URL", "openConnection").orShould().callMethod("java.net.URL", "getContent")
                .allowEmptyShould(true).check(CLASSES.get(module));
    }

    /** Nobody else can set a fetch going: a build that waits for a server is no build. A run does when it is told to. */
    @Test
    void onlyItsVerbAndARunFetch() {
        noClasses().that().resideOutsideOfPackage("org.tidemark.app.fetch..").and()
                .doNotHaveFullyQualifiedName("org.tidemark.app.verb.FetchVerb").and()
                .doNotHaveFullyQualifiedName("org.tidemark.app.verb.RunVerb").and()
                .doNotHaveFullyQualifiedName("org.tidemark.app.run.DeskSteps").should()
                .dependOnClassesThat().haveFullyQualifiedName("org.tidemark.app.fetch.Fetcher")
                .check(CLASSES.get("app"));
    }

    /** A package may know those inside it and they it, as a list of formats knows each format; siblings may not. */
    @ParameterizedTest
    @FieldSource("org.tidemark.architecture.Modules#ALL")
    void noSiblingPackagesDependOnEachOtherInACircle(String module) {
        slices().matching("org.tidemark.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true)
                .check(CLASSES.get(module));
    }

    private static DescribedPredicate<JavaClass> startWith(String... prefixes) {
        List<String> allowed = List.of(prefixes);
        return describe("start with one of " + allowed, type -> {
            JavaClass base = type.getBaseComponentType();
            return base.isPrimitive() || allowed.stream().anyMatch(base.getName()::startsWith);
        });
    }

    private static Map<String, JavaClasses> imported() {
        Map<String, JavaClasses> imported = new TreeMap<>();
        for (String module : Modules.ALL) {
            JavaClasses classes = Modules.classesOf(module);
            assertThat(classes).as("compiled classes of " + module).isNotEmpty();
            imported.put(module, classes);
        }
        return imported;
    }
}
