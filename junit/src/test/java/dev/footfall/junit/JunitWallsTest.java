package dev.footfall.junit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.footfall.junit", importOptions = DoNotIncludeTests.class)
class JunitWallsTest {
    @ArchTest
    static final ArchRule the_extension_knows_an_embedders_footfall_and_junit = classes()
            .that()
            .resideInAPackage("dev.footfall.junit..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.footfall.junit..",
                    "dev.footfall.embedded..",
                    "org.junit.jupiter.api..",
                    "java..",
                    "org.jspecify..")
            .because("an embedder chooses what else his tests use");
}
