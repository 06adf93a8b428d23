package dev.footfall.files;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.footfall.files", importOptions = ImportOption.DoNotIncludeTests.class)
class FilesArchitectureTest {
    @ArchTest
    static final ArchRule file_formats_know_the_application_and_their_libraries = classes()
            .that()
            .resideInAPackage("dev.footfall.files..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.footfall.files..",
                    "dev.footfall.application..",
                    "dev.footfall.domain..",
                    "java..",
                    "io.vavr..",
                    "org.jspecify..",
                    "com.fasterxml.jackson.core..",
                    "de.siegmar.fastcsv..",
                    "org.duckdb..")
            .because("adapters never meet, and a file is the same file for HTTP, a command line and an embedder");
}
