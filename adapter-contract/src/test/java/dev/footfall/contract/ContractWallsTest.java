package dev.footfall.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.footfall.contract", importOptions = DoNotIncludeTests.class)
class ContractWallsTest {
    @ArchTest
    static final ArchRule the_contract_knows_ports_and_no_adapter = classes()
            .that()
            .resideInAPackage("dev.footfall.contract..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.footfall.contract..",
                    "dev.footfall.application..",
                    "dev.footfall.domain..",
                    "java..",
                    "io.vavr..",
                    "org.jspecify..",
                    "org.junit.jupiter..",
                    "org.assertj..")
            .because("anybody's adapter must be able to run it with nothing but JUnit and AssertJ");
}
