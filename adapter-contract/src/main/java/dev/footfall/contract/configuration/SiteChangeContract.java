package dev.footfall.contract.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.footfall.application.store.UnfinishedWork;
import dev.footfall.application.store.UnfinishedWork.Unfinished;
import dev.footfall.domain.funnel.Funnel.NewFunnel;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.imported.SiteImport.NewImport;
import dev.footfall.domain.imported.SiteImport.Ownership;
import dev.footfall.domain.imported.SiteImport.ScrollDepth;
import dev.footfall.domain.imported.SiteImport.Source;
import dev.footfall.domain.imported.SiteImport.Status;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.segment.Segment.Kind;
import dev.footfall.domain.segment.Segment.NewSegment;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.FormerDomain;
import dev.footfall.domain.site.SharedLink.NewSharedLink;
import dev.footfall.domain.site.Shields;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.Site.NewSite;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.site.SiteSettings;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.Invitation.NewInvitation;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sites that change, move and go. */
interface SiteChangeContract extends ConfigurationFixture {
    @Test
    default void everything_of_a_site_can_be_changed() {
        Site bystander = aSite("other.example");
        Site site = aSite("shop.example");
        Site changed = new Site(
                site.id(),
                new Domain("moved.example"),
                Optional.of(new FormerDomain(site.domain(), NOW)),
                aTeam().id(),
                SiteTimeZone.UTC,
                SiteKind.CONSOLIDATED_VIEW,
                NOW.plusSeconds(1),
                NOW.minusSeconds(1),
                Optional.of(TODAY),
                site.settings());

        sites().change(changed);
        assertThat(sites().find(site.id())).contains(changed);

        sites().change(site);
        assertThat(sites().find(site.id())).contains(site);
        assertThat(sites().find(bystander.id())).contains(bystander);
    }

    @Test
    default void a_site_cannot_take_the_domain_of_another() {
        Site other = aSite("other.example");
        Site site = aSite("shop.example");

        assertThatIllegalArgumentException().isThrownBy(() -> sites().change(site.renamedTo(other.domain(), NOW)));

        assertThat(sites().withDomain(other.domain())).contains(other);
        assertThat(sites().withDomain(site.domain())).contains(site);
    }

    @Test
    default void a_site_is_found_by_its_former_domain_honoured_or_not() {
        Site first = renamed("old.example", "one.example", NOW.minus(Duration.ofDays(400)));
        assertThat(sites().withFormerDomain(new Domain("old.example"))).contains(first);
        assertThat(sites().withFormerDomain(first.domain())).isEmpty();
        assertThat(sites().withDomain(new Domain("old.example"))).isEmpty();

        Site second = renamed("old.example", "two.example", NOW.minus(Duration.ofDays(200)));
        assertThat(sites().withFormerDomain(new Domain("old.example"))).contains(second);
    }

    private Site renamed(String from, String to, Instant at) {
        Site site = aSite(from).renamedTo(new Domain(to), at);
        sites().change(site);
        return site;
    }

    @Test
    default void a_team_has_one_consolidated_view_among_its_sites() {
        Site regular = aSite("shop.example");
        assertThat(sites().consolidatedViewOf(regular.team())).isEmpty();

        Site view = sites().add(consolidatedView(regular.team())).get();

        assertThat(sites().consolidatedViewOf(regular.team())).contains(view);
        assertThat(sites().consolidatedViewOf(aTeam().id())).isEmpty();
    }

    private static NewSite consolidatedView(TeamId team) {
        return new NewSite(
                new Domain("5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11"),
                Optional.empty(),
                team,
                SiteTimeZone.UTC,
                SiteKind.CONSOLIDATED_VIEW,
                NOW,
                NOW,
                SiteSettings.DEFAULT);
    }

    @Test
    default void statistics_can_start_earlier_but_not_later() {
        Site bystander = aSite("other.example");
        SiteId site = aSite("shop.example").id();

        sites().rememberStatsStart(site, TODAY);
        sites().startStatsNoLaterThan(site, NOW.minusSeconds(9));
        assertThat(sites().find(site).orElseThrow().nativeStatsStartAt()).isEqualTo(NOW.minusSeconds(9));
        assertThat(sites().find(site).orElseThrow().statsStartDate()).isEmpty();

        sites().rememberStatsStart(site, TODAY);
        sites().startStatsNoLaterThan(site, NOW.minusSeconds(8));
        assertThat(sites().find(site).orElseThrow().nativeStatsStartAt()).isEqualTo(NOW.minusSeconds(9));
        assertThat(sites().find(site).orElseThrow().statsStartDate()).isEmpty();
        assertThat(sites().find(bystander.id())).contains(bystander);
    }

    @Test
    default void a_removed_site_takes_everything_along_and_leaves_its_statistics_to_be_purged() {
        SiteId bystander = furnished("other.example");
        SiteId site = furnished("shop.example");
        UnfinishedWork work = unfinishedWork();

        sites().remove(site);

        assertThat(sites().find(site)).isEmpty();
        assertThat(thingsOf(site)).isEqualTo(0);
        assertThat(thingsOf(bystander)).isEqualTo(12);
        assertThat(work.all()).containsExactly(new Unfinished.Purge(site));
        assertThat(aSite("shop.example").id().value()).isGreaterThan(site.value());
    }

    private SiteId furnished(String domain) {
        SiteId site = aSite(domain).id();
        UserId user = aUser("somebody@" + domain).id();
        List<GoalId> steps = List.of(
                goals().add(site, GoalContract.PURCHASE).id(),
                aGoal(site, "Signup").id());
        assertThat(funnels().add(site, new NewFunnel("Sale", steps)).steps()).hasSize(2);
        assertThat(segments()
                        .add(
                                site,
                                new NewSegment("S", Kind.SITE, Optional.empty(), new JsonTree.Members(Map.of()), NOW)))
                .isNotNull();
        assertThat(sharedLinks().add(site, new NewSharedLink("Board", "slug of " + domain, Optional.empty())))
                .isNotNull();
        assertThat(imports()
                        .add(
                                site,
                                new NewImport(
                                        "ua",
                                        Source.CSV,
                                        Optional.empty(),
                                        TODAY,
                                        TODAY,
                                        Status.COMPLETED,
                                        Ownership.ITS_OWN,
                                        ScrollDepth.KNOWN)))
                .isNotNull();
        guests().putGuest(site, user, GuestRole.VIEWER, NOW);
        guests().putInvitation(site, new NewInvitation("new@example.org", GuestRole.VIEWER, user, NOW));
        sites().setShields(site, new Shields(List.of("192.0.2.1"), List.of("EE"), List.of("/"), List.of("shop")));
        return site;
    }

    private int thingsOf(SiteId site) {
        Shields shields = sites().shieldsOf(site);
        return goals().newestFirst(site).size()
                + funnels().of(site).size()
                + segments().of(site).size()
                + sharedLinks().of(site).size()
                + imports().of(site).size()
                + guests().guests(site).size()
                + guests().invitations(site).size()
                + shields.ips().size()
                + shields.countries().size()
                + shields.pages().size()
                + shields.hostnames().size();
    }

    @Test
    default void removing_what_is_not_there_leaves_nothing_to_do() {
        sites().remove(new SiteId(404));

        assertThat(unfinishedWork().all()).isEmpty();
    }

    @Test
    default void a_removal_that_is_rolled_back_leaves_nothing_to_do() {
        Site site = aSite("shop.example");
        UnfinishedWork work = unfinishedWork();

        assertThatIllegalStateException()
                .isThrownBy(() -> transactions().inOne(() -> {
                    sites().remove(site.id());
                    throw new IllegalStateException("refused");
                }));

        assertThat(sites().find(site.id())).contains(site);
        assertThat(work.all()).isEmpty();
    }
}
