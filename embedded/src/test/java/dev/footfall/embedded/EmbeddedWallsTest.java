package dev.footfall.embedded;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.footfall.embedded", importOptions = DoNotIncludeTests.class)
class EmbeddedWallsTest {
    @ArchTest
    static final ArchRule the_composition_root_knows_every_layer_but_http = classes()
            .that()
            .resideInAPackage("dev.footfall.embedded..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.footfall.embedded..",
                    "dev.footfall.application..",
                    "dev.footfall.domain..",
                    "dev.footfall.memory..",
                    "dev.footfall.persistence..",
                    "dev.footfall.enrichment..",
                    "dev.footfall.files..",
                    "io.github.bucket4j..",
                    "java..",
                    "javax.crypto..",
                    "io.vavr..",
                    "org.jspecify..")
            .because("an embedder gets no HTTP server and no framework with it");

    @ArchTest
    static final ArchRule nobody_here_reads_the_environment_or_ends_the_process = noClasses()
            .should()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class)
            .because("a library does what its caller says, and only that");

    @ArchTest
    static final ArchRule there_is_no_state_that_two_of_them_would_share =
            fields().that().areStatic().should().beFinal().because("each has its own stores, clock and executor");
}
