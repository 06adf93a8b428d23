package dev.footfall.memory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.footfall.memory", importOptions = DoNotIncludeTests.class)
class MemoryWallsTest {
    @ArchTest
    static final ArchRule a_store_in_memory_knows_the_ports_and_nothing_else = classes()
            .that()
            .resideInAPackage("dev.footfall.memory..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.footfall.memory..",
                    "dev.footfall.application..",
                    "dev.footfall.domain..",
                    "java..",
                    "io.vavr..",
                    "org.jspecify..")
            .because("tests and small embeddings get no database, native code or third library with it");
}
