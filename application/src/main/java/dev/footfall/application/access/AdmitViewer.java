package dev.footfall.application.access;

import dev.footfall.application.site.SharedLinkRepository;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.UserRepository;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.domain.access.SharedLinkPass;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.SharedLink;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.site.SiteSettings.Visibility;
import dev.footfall.domain.team.ViewerRole;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.UserId;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Who may look at a site without a key (access-control.md §10.1). Every refusal is the same, or strangers would learn
 * which sites exist. Locks and plans are not asked.
 */
public final class AdmitViewer {
    private final SiteRepository sites;
    private final SharedLinkRepository links;
    private final ServerSecret secret;
    private final UserRepository users;
    private final Memberships memberships;
    private final PlanCheck plans;
    private final InstantSource clock;

    /** @param directory where sites, teams, users and memberships are looked up */
    public AdmitViewer(
            Authorize.Directory directory,
            SharedLinkRepository links,
            ServerSecret secret,
            Edition edition,
            InstantSource clock) {
        this.sites = directory.sites();
        this.links = links;
        this.secret = secret;
        this.users = directory.users();
        this.memberships = directory.memberships();
        this.plans = new PlanCheck(directory.teams(), edition);
        this.clock = clock;
    }

    /** Empty: there is no such site, or it is not for this caller. */
    public Optional<Viewer> admit(Caller caller) {
        return Optional.of(caller.domain())
                .filter(Domain::isCanonical)
                .flatMap(domain -> sites.withDomain(new Domain(domain)))
                .filter(site -> site.kind() == SiteKind.REGULAR || caller.views() == Views.SHOWN)
                .flatMap(site -> caller.slug().isPresent() ? withLink(caller, site) : without(caller, site));
    }

    // A link that does not open the site keeps members out as well.
    private Optional<Viewer> withLink(Caller caller, Site site) {
        return links.of(site.id()).stream()
                .filter(link -> link.slug().equals(caller.slug().orElseThrow()))
                .filter(link -> link.password().isEmpty() || isOpened(link, caller))
                .findFirst()
                .map(link ->
                        viewer(caller, site, role(caller, site).orElseGet(ViewerRole.Anybody::new), Optional.of(link)));
    }

    private boolean isOpened(SharedLink link, Caller caller) {
        return caller.pass()
                .filter(pass -> pass.opens(secret, link.slug(), clock.instant()))
                .isPresent();
    }

    private Optional<Viewer> without(Caller caller, Site site) {
        return role(caller, site).map(role -> viewer(caller, site, role, Optional.empty()));
    }

    private Optional<ViewerRole> role(Caller caller, Site site) {
        return caller.user()
                .flatMap(user -> memberships.on(site, user))
                .<ViewerRole>map(ViewerRole.OfSite::new)
                .or(() -> caller.user()
                        .flatMap(users::find)
                        .filter(User::isSuperAdmin)
                        .map(user -> new ViewerRole.SuperAdmin()))
                .or(() -> site.settings().visibility() == Visibility.PUBLIC
                        ? Optional.of(new ViewerRole.Anybody())
                        : Optional.empty());
    }

    private Viewer viewer(Caller caller, Site site, ViewerRole role, Optional<SharedLink> link) {
        return new Viewer(site, caller.user(), role, link, plans.features(plans.teamOf(site), clock.instant()));
    }

    /**
     * Who comes, and what for.
     *
     * @param user who is logged in, if somebody is
     * @param domain of the site, as the path of the address has it: its present one alone counts
     * @param slug of the shared link that was shown
     * @param pass what {@link OpenSharedLink} gave for the link's password; without one a link with a password opens nothing
     * @param views whether a consolidated view is a site here
     */
    public record Caller(
            Optional<UserId> user, String domain, Optional<String> slug, Optional<SharedLinkPass> pass, Views views) {
        @Override
        public String toString() {
            return "Caller[" + user + ", " + domain + "]";
        }
    }

    /** What a consolidated view is to an endpoint. */
    public enum Views {
        SHOWN,
        UNKNOWN
    }
}
