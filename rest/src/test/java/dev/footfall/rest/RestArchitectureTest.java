package dev.footfall.rest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.footfall.rest", importOptions = ImportOption.DoNotIncludeTests.class)
class RestArchitectureTest {
    @ArchTest
    static final ArchRule the_wiring_knows_what_it_wires_and_no_runtime = classes()
            .that()
            .resideInAPackage("dev.footfall.rest..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.footfall.rest..",
                    "dev.footfall.embedded..",
                    "dev.footfall.http..",
                    "dev.footfall.files..",
                    "dev.footfall.application..",
                    "dev.footfall.domain..",
                    "jakarta.ws.rs..",
                    "java..",
                    "io.vavr..",
                    "org.jspecify..")
            .because("which runtime there is, is the host's business");
}
