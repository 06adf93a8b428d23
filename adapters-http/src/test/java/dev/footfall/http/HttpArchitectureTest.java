package dev.footfall.http;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;
import java.time.Instant;

@AnalyzeClasses(packages = "dev.footfall.http", importOptions = ImportOption.DoNotIncludeTests.class)
class HttpArchitectureTest {
    @ArchTest
    static final ArchRule resources_know_the_application_and_what_speaks_http = classes()
            .that()
            .resideInAPackage("dev.footfall.http..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.footfall.http..",
                    "dev.footfall.application..",
                    "dev.footfall.domain..",
                    "java..",
                    "jakarta.ws.rs..",
                    "jakarta.annotation..",
                    "jakarta.validation..",
                    "org.hibernate.validator..",
                    "com.fasterxml.jackson..",
                    "org.mapstruct..",
                    "io.vavr..",
                    "org.jspecify..",
                    "org.slf4j..")
            .because("stores are none of their business, and any container may run them");

    @ArchTest
    static final ArchRule resources_are_final_and_are_called_so = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .haveModifier(JavaModifier.FINAL)
            .andShould()
            .haveSimpleNameEndingWith("Resource")
            .because("a container that subclasses them would be doing magic");

    @ArchTest
    static final ArchRule endpoints_are_free_of_cycles = slices().matching("dev.footfall.http.(**)")
            .should()
            .beFreeOfCycles()
            .because("an API that is no longer wanted must be easy to take away");

    @ArchTest
    static final ArchRule nobody_looks_at_the_clock_on_the_wall = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("the time is what the injected source says");
}
