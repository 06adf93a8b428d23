package dev.footfall.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

@AnalyzeClasses(packages = "dev.footfall", importOptions = DoNotIncludeTests.class)
class ServerWallsTest {
    private static final String MAIN = "dev\\.footfall\\.server\\.Main(\\$.*)?";

    @ArchTest
    static final ArchRule only_main_ends_the_process = noClasses()
            .that()
            .haveNameNotMatching(MAIN)
            .should()
            .accessTargetWhere(isOneOf("java.lang.System.exit", "java.lang.Runtime.halt", "java.lang.Runtime.exit"))
            .because("everything else must be usable inside somebody's program");

    @ArchTest
    static final ArchRule only_main_reads_the_environment = noClasses()
            .that()
            .haveNameNotMatching(MAIN)
            .should()
            .accessTargetWhere(isOneOf(
                    "java.lang.System.getenv",
                    "java.lang.System.getProperty",
                    "java.lang.System.getProperties",
                    "java.lang.System.console"))
            .because("what a command does follows from its arguments and surroundings, which tests can make up");

    @ArchTest
    static final ArchRule system_properties_are_set_for_native_libraries_only = noClasses()
            .that()
            .doNotBelongToAnyOf(NativeLibraries.class)
            .should()
            .accessTargetWhere(isOneOf("java.lang.System.setProperty", "java.lang.System.setProperties"));

    @ArchTest
    static final ArchRule nobody_asks_the_machine_for_the_time = noClasses()
            .should()
            .accessTargetWhere(isOneOf(
                    "java.time.Instant.now",
                    "java.time.LocalDate.now",
                    "java.time.LocalDateTime.now",
                    "java.time.ZonedDateTime.now",
                    "java.lang.System.currentTimeMillis"))
            .because("time is an argument");

    @ArchTest
    static final ArchRule jetty_stays_in_its_package = noClasses()
            .that()
            .resideOutsideOfPackage("dev.footfall.server.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.jetty..")
            .because("the server may be another one some day");

    @ArchTest
    static final ArchRule micrometer_stays_in_its_package = noClasses()
            .that()
            .resideOutsideOfPackage("dev.footfall.server.metrics..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micrometer..", "io.prometheus..")
            .because("what is measured is one thing, who collects it another");

    @ArchTest
    static final ArchRule mail_stays_in_its_package = noClasses()
            .that()
            .resideOutsideOfPackage("dev.footfall.server.mail..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..")
            .because("who needs a letter written, need not know how it is sent");

    @ArchTest
    static final ArchRule only_commands_know_the_command_line = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.footfall.server.clock..",
                    "dev.footfall.server.currency..",
                    "dev.footfall.server.demo..",
                    "dev.footfall.server.log..",
                    "dev.footfall.server.mail..",
                    "dev.footfall.server.metrics..",
                    "dev.footfall.server.settings..",
                    "dev.footfall.server.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "dev.footfall.server.command..")
            .because("what commands are made of must be usable without one");

    @ArchTest
    static final ArchRule commands_are_free_of_each_other = slices().matching(
                    "dev.footfall.server.(care|explanation|keys|provision|question|transfer)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("dev.footfall.server.(*)..").should().beFreeOfCycles();

    private static DescribedPredicate<JavaAccess<?>> isOneOf(String... members) {
        Set<String> names = Set.of(members);
        return DescribedPredicate.describe("calls one of " + names, access -> {
            AccessTarget target = access.getTarget();
            return names.contains(target.getOwner().getName() + "." + target.getName());
        });
    }
}
