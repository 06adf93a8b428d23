package dev.footfall.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.footfall.http.access.Sessions;
import dev.footfall.http.admin.AdjustableClock;
import dev.footfall.http.admin.AdminToken;
import dev.footfall.http.events.TrustedProxies;
import dev.footfall.http.exchange.RestApplication;
import dev.footfall.persistence.clickhouse.ClickHouseUrl;
import dev.footfall.persistence.configuration.PostgresUrl;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What {@code docs/reference/api.md} promises: whoever uses a public type meets no type that may change without notice. */
@AnalyzeClasses(packages = "dev.footfall", importOptions = DoNotIncludeTests.class)
class PublicApiTest {
    private static final String[] PUBLIC = {
        "dev.footfall.domain..", "dev.footfall.application..", "dev.footfall.embedded..", "dev.footfall.rest.."
    };

    private static final DescribedPredicate<JavaClass> PROMISED = JavaClass.Predicates.resideInAnyPackage(PUBLIC)
            .or(JavaClass.Predicates.resideInAnyPackage("java..", "io.vavr..", "org.jspecify.."))
            .or(DescribedPredicate.describe("primitive", JavaClass::isPrimitive))
            .or(JavaClass.Predicates.type(PostgresUrl.class))
            .or(JavaClass.Predicates.type(ClickHouseUrl.class))
            .or(JavaClass.Predicates.type(RestApplication.class))
            .or(JavaClass.Predicates.type(Sessions.class))
            .or(JavaClass.Predicates.type(AdminToken.class))
            .or(JavaClass.Predicates.type(AdjustableClock.class))
            .or(JavaClass.Predicates.type(TrustedProxies.class));

    @ArchTest
    static final ArchRule methods_and_constructors_mention_promised_types_only = codeUnits()
            .that(areForEverybody())
            .should(mentionOnlyPromised(PublicApiTest::ofSignature))
            .because("an internal package may change in any release");

    @ArchTest
    static final ArchRule fields_mention_promised_types_only = fields().that(areForEverybody())
            .should(mentionOnlyPromised(field -> field.getType().getAllInvolvedRawTypes().stream()))
            .because("an internal package may change in any release");

    private static DescribedPredicate<JavaMember> areForEverybody() {
        return DescribedPredicate.describe(
                "anybody can see in a public package",
                member -> JavaClass.Predicates.resideInAnyPackage(PUBLIC).test(member.getOwner())
                        && isVisible(member)
                        && isVisible(member.getOwner()));
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static boolean isVisible(JavaClass type) {
        Optional<JavaClass> around = type.getEnclosingClass();
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && around.map(PublicApiTest::isVisible).orElse(true);
    }

    private static Stream<JavaClass> ofSignature(JavaCodeUnit method) {
        return Stream.concat(
                        Stream.of(method.getReturnType()),
                        Stream.concat(
                                method.getParameterTypes().stream(),
                                method.getThrowsClause().getTypes().stream().map(JavaType.class::cast)))
                .flatMap(type -> type.getAllInvolvedRawTypes().stream());
    }

    private static <M extends JavaMember> ArchCondition<M> mentionOnlyPromised(
            Function<M, Stream<JavaClass>> mentioned) {
        return new ArchCondition<>("mention promised types only") {
            @Override
            public void check(M member, ConditionEvents events) {
                mentioned
                        .apply(member)
                        .map(JavaClass::getBaseComponentType)
                        .filter(PROMISED.negate())
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                member, member.getFullName() + " mentions " + type.getName())));
            }
        };
    }
}
