package dev.footfall.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.team.SiteRole;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.TeamRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of sites-api.md §1.1, extensions.md §2, and access-control.md §6.2 as far as it is about sites. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SitesOperationTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            LIST_SITES      | sites:read:*      | STATS_API |
            LIST_TEAMS      | sites:read:*      | STATS_API |
            CREATE_SITE     | sites:provision:* | SITES_API |
            READ_SITE       | sites:read:*      | STATS_API | owner admin editor viewer guest-viewer guest-editor
            UPDATE_SITE     | sites:provision:* | SITES_API | owner admin editor guest-editor
            DELETE_SITE     | sites:provision:* | SITES_API | owner
            LIST_GOALS      | sites:read:*      | STATS_API | owner admin editor viewer guest-viewer guest-editor
            PUT_GOAL        | sites:provision:* | SITES_API | owner admin editor guest-editor
            DELETE_GOAL     | sites:provision:* | SITES_API | owner admin editor guest-editor
            LIST_PROPERTIES | sites:read:*      | STATS_API | owner admin editor viewer guest-viewer guest-editor
            PUT_PROPERTY    | sites:provision:* | SITES_API | owner admin editor guest-editor
            DELETE_PROPERTY | sites:provision:* | SITES_API | owner admin editor guest-editor
            PUT_SHARED_LINK | sites:provision:* | SITES_API | owner admin editor guest-editor
            LIST_GUESTS     | sites:read:*      | STATS_API | owner admin editor viewer guest-viewer guest-editor
            PUT_GUEST       | sites:provision:* | SITES_API | owner admin
            DELETE_GUEST    | sites:provision:* | SITES_API | owner admin
            LIST_FUNNELS    | sites:read:*      | STATS_API | owner admin editor viewer guest-viewer guest-editor
            READ_FUNNEL     | sites:read:*      | STATS_API | owner admin editor viewer guest-viewer guest-editor
            CREATE_FUNNEL   | sites:provision:* | SITES_API | owner admin editor guest-editor
            UPDATE_FUNNEL   | sites:provision:* | SITES_API | owner admin editor guest-editor
            DELETE_FUNNEL   | sites:provision:* | SITES_API | owner admin editor guest-editor
            LIST_SEGMENTS   | sites:read:*      | STATS_API | owner admin editor viewer guest-viewer guest-editor
            READ_SEGMENT    | sites:read:*      | STATS_API | owner admin editor viewer guest-viewer guest-editor
            CREATE_SEGMENT  | sites:provision:* | SITES_API | owner admin editor viewer guest-viewer guest-editor
            UPDATE_SEGMENT  | sites:provision:* | SITES_API | owner admin editor viewer guest-viewer guest-editor
            DELETE_SEGMENT  | sites:provision:* | SITES_API | owner admin editor viewer guest-viewer guest-editor
            READ_INGESTION  | sites:read:*      | STATS_API | owner admin editor viewer guest-viewer guest-editor
            EXPLAIN_EVENT   | sites:provision:* | SITES_API | owner admin editor guest-editor
            SEND_EVENTS     | events:write:*    | STATS_API | owner admin editor guest-editor
            EXPORT_EVENTS   | sites:provision:* | SITES_API | owner admin editor guest-editor
            """)
    void who_may_do_what(SitesOperation operation, String scope, Feature feature, @Nullable String roles) {
        assertThat(operation.need().scope()).isEqualTo(new Scope(scope));
        assertThat(operation.need().feature()).isEqualTo(feature);
        assertThat(operation.isAboutOneSite()).isEqualTo(roles != null);
        assertThat(String.join(" ", admitted(operation))).isEqualTo(roles == null ? "" : roles);
    }

    private static List<String> admitted(SitesOperation operation) {
        List<String> roles = new ArrayList<>();
        for (TeamRole role : TeamRole.values()) {
            if (operation.admits(new SiteRole.OfMember(role))) {
                roles.add(role.wireName());
            }
        }
        for (GuestRole role : GuestRole.values()) {
            if (operation.admits(new SiteRole.OfGuest(role))) {
                roles.add("guest-" + role.name().toLowerCase(Locale.ROOT));
            }
        }
        return roles;
    }

    @Test
    void each_is_in_the_table() {
        assertThat(SitesOperation.values()).hasSize(30);
    }
}
