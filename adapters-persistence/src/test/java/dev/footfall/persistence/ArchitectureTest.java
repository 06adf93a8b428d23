package dev.footfall.persistence;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jooq.PlainSQL;

@AnalyzeClasses(packages = "dev.footfall.persistence", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule the_stores_know_the_ports_and_their_databases = classes()
            .that()
            .resideInAPackage("dev.footfall.persistence..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.footfall.persistence..",
                    "dev.footfall.domain..",
                    "dev.footfall.application..",
                    "java..",
                    "javax.sql..",
                    "io.vavr..",
                    "org.jspecify..",
                    "org.jooq..",
                    "org.duckdb..",
                    "org.sqlite..",
                    "org.postgresql..",
                    "com.clickhouse..",
                    "com.zaxxer..",
                    "org.flywaydb..",
                    "com.fasterxml.jackson.core..")
            .because("HTTP, look-ups and other adapters are none of a store's business");

    @ArchTest
    static final ArchRule plain_sql_has_one_home = noClasses()
            .that()
            .resideInAPackage("dev.footfall.persistence..")
            .and()
            .resideOutsideOfPackage("dev.footfall.persistence.tables..")
            .and(are(not(simpleName("DuckDb")
                    .or(simpleName("ClickHouse"))
                    .or(simpleName("ClickHouseStatements"))
                    .or(simpleName("KnownStatements")))))
            .should()
            .callMethodWhere(target(annotatedWith(PlainSQL.class)))
            .because(
                    "SQL is composed from typed parts; only what one database spells differently is text, and what was rendered from them before");

    @ArchTest
    static final ArchRule the_two_stores_do_not_meet = noClasses()
            .that()
            .resideInAPackage("dev.footfall.persistence.statistics..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.footfall.persistence.configuration..")
            .because("no transaction spans the two, so no code should either");
}
