package dev.footfall.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.footfall.domain.funnel.FunnelPlan;
import dev.footfall.domain.stats.PartialResults;
import dev.footfall.domain.stats.Predicate;
import dev.footfall.domain.stats.QueryPlan;
import dev.footfall.domain.stats.QueryPlanner;
import dev.footfall.domain.walls.Trespasser;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@AnalyzeClasses(packages = "dev.footfall.domain", importOptions = ImportOption.DoNotIncludeTests.class)
class DomainWallsTest {
    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.time.InstantSource.system",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime");
    private static final Set<String> DICE = Set.of(
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.Random.<init>",
            "java.util.SplittableRandom.<init>",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.security.SecureRandom.<init>",
            "java.security.SecureRandom.getInstance",
            "java.security.SecureRandom.getInstanceStrong",
            "java.util.random.RandomGenerator.getDefault");

    @ArchTest
    static final ArchRule the_domain_knows_only_the_language = classes()
            .that()
            .resideInAPackage("dev.footfall.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.footfall.domain..", "java..", "javax.crypto..", "io.vavr..", "org.jspecify..")
            .because("its rules must read and run without any framework");

    @ArchTest
    static final ArchRule nothing_is_read_or_written = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..")
            .because("files, networks and databases belong to adapters");

    @ArchTest
    static final ArchRule the_judge_makes_no_plan = noClasses()
            .that()
            .resideInAPackage("dev.footfall.domain..reference..")
            .should()
            .transitivelyDependOnClassesThat()
            .belongToAnyOf(QueryPlan.class, QueryPlanner.class, Predicate.class, PartialResults.class, FunnelPlan.class)
            .because("it could not catch the mistakes of what it is made of");

    @ArchTest
    static final ArchRule the_clock_is_handed_in = noClasses()
            .should()
            .callCodeUnitWhere(isOneOf("looks at a clock", CLOCKS))
            .because("a rule about time must be testable at any time");

    @ArchTest
    static final ArchRule chance_is_handed_in = noClasses()
            .should()
            .callCodeUnitWhere(isOneOf("rolls dice", DICE))
            .because("the same input must come to the same result twice");

    @ArchTest
    static final ArchRule features_are_free_of_cycles =
            slices().matching("dev.footfall.domain.(*)..").should().beFreeOfCycles();

    @Test
    void the_rules_can_be_broken() {
        JavaClasses trespassers = new ClassFileImporter().importPackagesOf(Trespasser.class);
        assertThat(violations(the_domain_knows_only_the_language, trespassers)).isPositive();
        assertThat(violations(nothing_is_read_or_written, trespassers)).isPositive();
        assertThat(violations(the_clock_is_handed_in, trespassers)).isEqualTo(1);
        assertThat(violations(chance_is_handed_in, trespassers)).isEqualTo(4);
    }

    private static int violations(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails().size();
    }

    private static DescribedPredicate<JavaCall<?>> isOneOf(String description, Set<String> names) {
        return DescribedPredicate.describe(
                description,
                call -> names.contains(call.getTarget().getOwner().getName() + "."
                        + call.getTarget().getName()));
    }
}
