package dev.footfall.domain.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.segment.Segment.Kind;
import dev.footfall.domain.team.SiteRole;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.team.ViewerRole;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of sites-api.md §8. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SegmentRightsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            anybody,      false, false
            billing,      false, false
            viewer,       true,  false
            guest-viewer, true,  false
            guest-editor, true,  true
            editor,       true,  true
            admin,        true,  true
            owner,        true,  true
            super-admin,  true,  true
            """)
    void a_role_covers_kinds_of_segments(String role, boolean personal, boolean site) {
        SegmentRights rights = SegmentRights.of(role(role));

        assertThat(rights.cover(Kind.PERSONAL)).isEqualTo(personal);
        assertThat(rights.cover(Kind.SITE)).isEqualTo(site);
    }

    private static ViewerRole role(String name) {
        return switch (name) {
            case "anybody" -> new ViewerRole.Anybody();
            case "super-admin" -> new ViewerRole.SuperAdmin();
            case "guest-viewer" -> new ViewerRole.OfSite(new SiteRole.OfGuest(GuestRole.VIEWER));
            case "guest-editor" -> new ViewerRole.OfSite(new SiteRole.OfGuest(GuestRole.EDITOR));
            default -> new ViewerRole.OfSite(new SiteRole.OfMember(TeamRole.valueOf(name.toUpperCase(Locale.ROOT))));
        };
    }
}
