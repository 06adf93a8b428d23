package dev.footfall.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.access.AdmitViewer.Caller;
import dev.footfall.application.access.AdmitViewer.Views;
import dev.footfall.application.fakes.InMemorySharedLinks;
import dev.footfall.application.fakes.PlainPasswords;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.domain.access.SharedLinkPass;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.SharedLink;
import dev.footfall.domain.site.SharedLink.NewSharedLink;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.site.SiteSettings;
import dev.footfall.domain.site.SiteSettings.Visibility;
import dev.footfall.domain.team.SiteRole;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.team.ViewerRole;
import dev.footfall.domain.user.PasswordHash;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.UserId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** access-control.md §10.1, and rows 48 to 50 of its §14. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdmitViewerTest {
    private static final Optional<String> NO_LINK = Optional.empty();
    private static final ViewerRole OWNER = new ViewerRole.OfSite(new SiteRole.OfMember(TeamRole.OWNER));

    private static final ServerSecret SECRET = new ServerSecret("0123456789abcdef0123456789abcdef");

    private final AccessWorld world = new AccessWorld();
    private final InMemorySharedLinks links = new InMemorySharedLinks();
    private final AdmitViewer admission = new AdmitViewer(
            new Authorize.Directory(world.keys, world.people.users, world.people.teams, world.sites, world.people),
            links,
            SECRET,
            world.edition,
            world.clock);

    @Test
    void a_private_site_is_for_its_people() {
        assertThat(role("a.example", of(world.owner), NO_LINK)).contains(OWNER);
        assertThat(role("a.example", of(world.superAdmin), NO_LINK)).contains(new ViewerRole.SuperAdmin());
        assertThat(role("a.example", of(world.stranger), NO_LINK)).isEmpty();
        assertThat(role("a.example", Optional.empty(), NO_LINK)).isEmpty();
        assertThat(role("nope.example", of(world.owner), NO_LINK)).isEmpty();
    }

    @Test
    void a_public_site_is_for_everybody_and_members_keep_their_role() {
        Site open = publicSite();

        assertThat(role(open.domain().value(), Optional.empty(), NO_LINK)).contains(new ViewerRole.Anybody());
        assertThat(role(open.domain().value(), of(world.stranger), NO_LINK)).contains(new ViewerRole.Anybody());
        assertThat(role(open.domain().value(), of(world.owner), NO_LINK)).contains(OWNER);
    }

    @Test
    void a_shared_link_opens_its_site_to_whoever_knows_it() {
        SharedLink link = links.add(world.site.id(), new NewSharedLink("Board", "slug", Optional.empty()));

        Optional<Viewer> anybody = admitted("a.example", Optional.empty(), Optional.of("slug"), Views.SHOWN);

        assertThat(anybody.map(Viewer::role)).contains(new ViewerRole.Anybody());
        assertThat(anybody.flatMap(Viewer::link)).contains(link);
        assertThat(role("a.example", of(world.owner), Optional.of("slug"))).contains(OWNER);
    }

    @Test
    void a_link_that_does_not_open_the_site_keeps_members_out_too() {
        SharedLink others = links.add(publicSite().id(), new NewSharedLink("Board", "other", Optional.empty()));
        SharedLink locked = links.add(
                world.site.id(), new NewSharedLink("Locked", "locked", Optional.of(new PasswordHash("secret"))));

        assertThat(role("a.example", of(world.owner), Optional.of(others.slug())))
                .isEmpty();
        assertThat(role("a.example", of(world.owner), Optional.of(locked.slug())))
                .isEmpty();
        assertThat(role("a.example", of(world.owner), Optional.of(""))).isEmpty();
    }

    @Test
    void a_consolidated_view_is_a_site_only_where_it_is_shown() {
        String view = world.view.domain().value();

        assertThat(admitted(view, of(world.owner), NO_LINK, Views.SHOWN)).isPresent();
        assertThat(admitted(view, of(world.owner), NO_LINK, Views.UNKNOWN)).isEmpty();
    }

    @Test
    void locks_and_plans_are_not_asked_but_the_features_are_told() {
        world.lock(world.teamA);

        Optional<Viewer> viewer = admitted("a.example", of(world.owner), NO_LINK, Views.SHOWN);

        assertThat(viewer.orElseThrow().features()).contains(Feature.FUNNELS).doesNotContain(Feature.SITES_API);
        assertThat(viewer.flatMap(Viewer::user)).contains(world.owner.id());
    }

    @Test
    void a_link_with_a_password_opens_to_who_knew_it_for_twelve_hours() {
        PlainPasswords passwords = new PlainPasswords();
        SharedLink link = links.add(
                world.site.id(), new NewSharedLink("Locked", "locked", Optional.of(passwords.hash("sesame"))));
        SharedLink other =
                links.add(world.site.id(), new NewSharedLink("Other", "other", Optional.of(passwords.hash("sesame"))));
        OpenSharedLink open = new OpenSharedLink(world.sites, links, passwords, SECRET, world.clock);

        assertThat(open.open(world.site.domain(), "locked", "wrong")).isEmpty();
        assertThat(open.open(world.site.domain(), "nobody's", "sesame")).isEmpty();
        Optional<SharedLinkPass> pass = open.open(world.site.domain(), "locked", "sesame");

        assertThat(shown(link, pass)).contains(new ViewerRole.Anybody());
        assertThat(shown(other, pass)).isEmpty();
        assertThat(shown(link, pass.map(given -> new SharedLinkPass("9" + given.text()))))
                .isEmpty();
        for (String forged : new String[] {"", ".", "1709553600", "1709553600.", "x.y"}) {
            assertThat(shown(link, Optional.of(new SharedLinkPass(forged)))).isEmpty();
        }
        world.clock.advance(SharedLinkPass.LIFE.minusSeconds(1));
        assertThat(shown(link, pass)).isPresent();
        world.clock.advance(Duration.ofSeconds(1));
        assertThat(shown(link, pass)).isEmpty();
    }

    private Optional<ViewerRole> shown(SharedLink link, Optional<SharedLinkPass> pass) {
        return admission
                .admit(new Caller(Optional.empty(), "a.example", Optional.of(link.slug()), pass, Views.SHOWN))
                .map(Viewer::role);
    }

    private Site publicSite() {
        Site site = world.sites.added("open.example", world.teamA.id(), SiteKind.REGULAR);
        SiteSettings settings = site.settings();
        Site open = site.with(new SiteSettings(
                Visibility.PUBLIC,
                settings.allowedProps(),
                settings.enabled(),
                settings.ingestLimit(),
                settings.legacyTimeOnPageUntil()));
        world.sites.change(open);
        return open;
    }

    private Optional<ViewerRole> role(String domain, Optional<UserId> user, Optional<String> slug) {
        return admitted(domain, user, slug, Views.SHOWN).map(Viewer::role);
    }

    private Optional<Viewer> admitted(String domain, Optional<UserId> user, Optional<String> slug, Views views) {
        return admission.admit(new Caller(user, domain, slug, Optional.empty(), views));
    }

    private static Optional<UserId> of(User user) {
        return Optional.of(user.id());
    }
}
