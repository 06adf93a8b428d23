package dev.footfall.contract.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.access.ApiKeyRepository.Listed;
import dev.footfall.application.people.SiteTransfers;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.ApiKey.NewApiKey;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.segment.Segment.Kind;
import dev.footfall.domain.segment.Segment.NewSegment;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTransfer;
import dev.footfall.domain.team.Invitation.NewInvitation;
import dev.footfall.domain.team.Member;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** People who go, and sites that are offered. */
interface PeopleContract extends ConfigurationFixture {
    @Test
    default void a_removed_user_takes_along_what_was_his_alone() {
        Site site = aSite("shop.example");
        User gone = aUser("gone@example.org");
        User other = aUser("other@example.org");
        teams().putMember(site.team(), gone.id(), TeamRole.EDITOR);
        teams().putMember(site.team(), other.id(), TeamRole.OWNER);
        guests().putInvitation(site.id(), new NewInvitation("new@example.org", GuestRole.VIEWER, gone.id(), NOW));
        Segment unusedPersonal = segment(site.id(), "his", Kind.PERSONAL, gone.id());
        Segment unusedOther = segment(site.id(), "other's", Kind.PERSONAL, other.id());
        Segment unusedShared = segment(site.id(), "shared", Kind.SITE, gone.id());

        store().removals().removeUser(gone.id());

        assertThat(users().find(gone.id())).isEmpty();
        assertThat(teams().members(site.team())).map(Member::user).containsExactly(other);
        assertThat(guests().invitations(site.id())).isEmpty();
        assertThat(segments().of(site.id())).map(Segment::name).containsExactly("other's", "shared");
        assertThat(segments().of(site.id()))
                .map(Segment::owner)
                .containsExactly(Optional.of(other.id()), Optional.empty());
    }

    private Segment segment(SiteId site, String name, Kind kind, UserId owner) {
        return segments()
                .add(site, new NewSegment(name, kind, Optional.of(owner), new JsonTree.Members(Map.of()), NOW));
    }

    @Test
    default void a_removed_team_takes_its_keys_and_members_along() {
        Team team = aTeam();
        User user = aUser("somebody@example.org");
        teams().putMember(team.id(), user.id(), TeamRole.OWNER);
        ApiKey key = store().apiKeys()
                .add(new NewApiKey(
                        user.id(),
                        "laptop",
                        new Reach.OneTeam(team.id()),
                        List.of(),
                        ApiKeyContract.HASH,
                        "Zm9vdG",
                        NOW));
        assertThat(store().apiKeys().of(user.id())).map(Listed::key).containsExactly(key);

        store().removals().removeTeam(team.id());

        assertThat(teams().find(team.id())).isEmpty();
        assertThat(teams().of(user.id())).isEmpty();
        assertThat(store().apiKeys().all()).isEmpty();
    }

    @Test
    default void a_site_is_offered_to_one_at_a_time() {
        Site site = aSite("shop.example");
        User ada = aUser("ada@example.org");
        SiteTransfers transfers = store().siteTransfers();
        assertThat(transfers.of(site.id())).isEmpty();

        transfers.put(new SiteTransfer(site.id(), "Eve@Example.org", ada.id(), NOW.minusSeconds(9)));
        SiteTransfer latest = new SiteTransfer(site.id(), "Bo@Example.org", ada.id(), NOW);
        transfers.put(latest);
        assertThat(transfers.of(site.id())).contains(latest);

        transfers.remove(site.id());
        transfers.remove(site.id());
        assertThat(transfers.of(site.id())).isEmpty();
    }
}
