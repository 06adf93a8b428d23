package dev.footfall.enrichment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.footfall.enrichment", importOptions = ImportOption.DoNotIncludeTests.class)
class EnrichmentArchitectureTest {
    @ArchTest
    static final ArchRule look_ups_know_the_application_and_their_libraries = classes()
            .that()
            .resideInAPackage("dev.footfall.enrichment..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.footfall.enrichment..",
                    "dev.footfall.application..",
                    "dev.footfall.domain..",
                    "java..",
                    "io.vavr..",
                    "org.jspecify..",
                    "com.maxmind..",
                    "com.google.common..")
            .because("adapters never meet, and an embedder must not get a framework with a look-up");
}
