package dev.footfall.domain.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** access-control.md §6.3. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoleRulesTest {
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # who  | of whom | may make
            owner  | owner   | owner admin editor viewer billing
            owner  | admin   | owner admin editor viewer billing
            owner  | billing | owner admin editor viewer billing
            owner  | guest   | owner admin editor viewer billing
            admin  | owner   | nothing
            admin  | admin   | admin editor viewer billing
            admin  | editor  | admin editor viewer billing
            admin  | viewer  | admin editor viewer billing
            admin  | billing | billing
            admin  | guest   | nothing
            editor | viewer  | nothing
            viewer | viewer  | nothing
            billing| viewer  | nothing
            """)
    void of_others(String actor, String person, String allowed) {
        Optional<TeamRole> present =
                Optional.of(person).filter(word -> !word.equals("guest")).map(RoleRulesTest::role);
        assertThat(words(wanted -> RoleRules.mayGive(role(actor), present, wanted)))
                .isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            owner   | admin editor viewer billing
            admin   | editor viewer billing
            editor  | nothing
            viewer  | nothing
            billing | nothing
            """)
    void of_oneself(String present, String allowed) {
        assertThat(words(wanted -> RoleRules.mayTake(role(present), wanted))).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            owner   | owner admin editor viewer billing
            admin   | admin editor viewer billing
            editor  | nothing
            viewer  | nothing
            billing | nothing
            """)
    void putting_out(String actor, String allowed) {
        assertThat(words(member -> RoleRules.mayRemove(role(actor), member))).isEqualTo(allowed);
    }

    private static TeamRole role(String word) {
        return TeamRole.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static String words(Predicate<TeamRole> allowed) {
        String words = Arrays.stream(TeamRole.values())
                .filter(allowed)
                .map(TeamRole::wireName)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? "nothing" : words;
    }

    @Test
    void owners_invite_anybody_and_admins_anybody_but_owners() {
        for (TeamRole wanted : TeamRole.values()) {
            assertThat(RoleRules.mayInvite(TeamRole.OWNER, wanted)).isTrue();
            assertThat(RoleRules.mayInvite(TeamRole.ADMIN, wanted)).isEqualTo(wanted != TeamRole.OWNER);
            assertThat(RoleRules.mayInvite(TeamRole.EDITOR, wanted)).isFalse();
            assertThat(RoleRules.mayInvite(TeamRole.VIEWER, wanted)).isFalse();
            assertThat(RoleRules.mayInvite(TeamRole.BILLING, wanted)).isFalse();
        }
    }
}
