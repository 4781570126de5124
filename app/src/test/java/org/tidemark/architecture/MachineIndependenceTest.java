package org.tidemark.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The same input gives the same bytes on every machine: no code asks for the machine's language, zone, charset or
 * clock. The compile stops at the calls that fall back on them unasked (Error Prone: DefaultLocale, DefaultCharset,
 * StringCaseLocaleUsage, JavaTimeDefaultTimeZone); this stops those that ask outright. A caller that needs the time
 * is handed a {@link java.time.Clock}.
 */
class MachineIndependenceTest {
    private static final Set<String> ASKING = Set.of("java.util.Locale.getDefault", "java.util.TimeZone.getDefault",
            "java.time.ZoneId.systemDefault", "java.time.Clock.systemDefaultZone",
            "java.nio.charset.Charset.defaultCharset", "java.lang.System.currentTimeMillis",
            "java.util.Calendar.getInstance", "com.ibm.icu.util.ULocale.getDefault",
            "com.ibm.icu.util.TimeZone.getDefault", "com.ibm.icu.util.Calendar.getInstance");

    private static final Set<String> CONSTRUCTED = Set.of("java.util.Date", "java.util.GregorianCalendar",
            "java.util.Scanner", "java.io.FileReader", "java.io.FileWriter");

    @ParameterizedTest
    @FieldSource("org.tidemark.architecture.Modules#ALL")
    void nothingAsksTheMachine(String module) {
        // sets the locale aside for a library that goes by it, and puts it back
        noClasses().that().doNotHaveFullyQualifiedName("org.tidemark.app.mail.letter.Signature").should()
                .callCodeUnitWhere(new DescribedPredicate<>("the machine's settings or clock decide") {
                    @Override
                    public boolean test(JavaCall<?> call) {
                        CodeUnitCallTarget target = call.getTarget();
                        String owner = target.getOwner().getName();
                        boolean bare = target.getRawParameterTypes().isEmpty();
                        return ASKING.contains(owner + "." + target.getName())
                                || bare && owner.startsWith("java.time.") && target.getName().equals("now")
                                || bare && CONSTRUCTED.contains(owner) && target.getName().equals("<init>");
                    }
                }).check(Modules.classesOf(module));
    }
}
