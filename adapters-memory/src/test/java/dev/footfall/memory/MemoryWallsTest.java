package dev.footfall.memory;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.footfall.application.funnels.FunnelAnswers;
import dev.footfall.application.stats.Answers;
import dev.footfall.domain.funnel.FunnelResult;
import dev.footfall.domain.funnel.ResolvedFunnel;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.ResolvedQuery;

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

    @ArchTest
    static final ArchRule what_answers_by_the_book_knows_the_book_only = classes()
            .that()
            .haveSimpleName("ReferenceAnswers")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("dev.footfall.domain..reference..", "java..")
                    .or(belongToAnyOf(
                            Answers.class,
                            FunnelAnswers.class,
                            ResolvedQuery.class,
                            QueryResult.class,
                            ResolvedFunnel.class,
                            FunnelResult.class)))
            .because("a Footfall in memory makes no plan and interprets none: ADR 27");
}
