package dev.footfall.application.segments;

import dev.footfall.application.access.Viewer;
import dev.footfall.application.fakes.InMemoryFunnels;
import dev.footfall.application.fakes.InMemoryGoals;
import dev.footfall.application.fakes.InMemoryPeople;
import dev.footfall.application.fakes.InMemorySegments;
import dev.footfall.application.fakes.InMemorySharedLinks;
import dev.footfall.application.fakes.InMemorySites;
import dev.footfall.application.fakes.InMemoryTrackers;
import dev.footfall.application.fakes.InMemoryTransfers;
import dev.footfall.application.fakes.InMemoryUnfinishedWork;
import dev.footfall.application.fakes.Json;
import dev.footfall.application.fakes.MovableClock;
import dev.footfall.application.fakes.Undoable;
import dev.footfall.application.fakes.UndoneTransactions;
import dev.footfall.application.sites.SitesStores;
import dev.footfall.application.stats.ReadSiteFacts;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.segment.Segment.Kind;
import dev.footfall.domain.segment.Segment.NewSegment;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.team.SiteRole;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.team.ViewerRole;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.User.Power;
import io.vavr.control.Either;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The site {@code shop.example} and people with every role on it; features are what a test says. */
final class SegmentsWorld {
    static final String FILTERS = "'segment_data':{'filters':[['is','event:page',['/a']]]}";

    final MovableClock clock = MovableClock.at("2026-03-01T10:00:00.750Z");
    final InMemorySites sites = new InMemorySites(new InMemoryUnfinishedWork());
    final InMemoryPeople people = new InMemoryPeople(sites::teamOf);
    final InMemoryGoals goals = new InMemoryGoals(new InMemoryFunnels(), 10);
    final InMemorySharedLinks links = new InMemorySharedLinks();
    final InMemorySegments segments = new InMemorySegments(links);
    final Site shop = sites.added("shop.example", new TeamId(1), SiteKind.REGULAR);
    final User jane = people.users.add("jane@example.org", "Jane", Power.CUSTOMER);
    final User bo = people.users.add("bo@example.org", "Bo", Power.CUSTOMER);
    final SegmentUseCases useCases = SegmentUseCases.over(
            new SitesStores(
                    sites,
                    people.teams,
                    people.users,
                    people,
                    goals,
                    new InMemoryTrackers(),
                    links,
                    people.guests,
                    segments,
                    new InMemoryTransfers()),
            new ReadSiteFacts(goals, segments),
            new UndoneTransactions(Undoable.of(List.of(sites, people, goals, links, segments))),
            clock);

    Set<Feature> features = EnumSet.allOf(Feature.class);

    /** @param role as in {@code editor}, {@code guest-viewer}, {@code super-admin}, {@code anybody} or {@code nobody} */
    SegmentCaller jane(String role) {
        return caller(jane, role);
    }

    SegmentCaller caller(User user, String role) {
        boolean isLoggedIn = !role.equals("nobody");
        return SegmentCaller.of(new Viewer(
                shop, isLoggedIn ? Optional.of(user.id()) : Optional.empty(), role(role), Optional.empty(), features));
    }

    private static ViewerRole role(String name) {
        return switch (name) {
            case "nobody", "anybody" -> new ViewerRole.Anybody();
            case "super-admin" -> new ViewerRole.SuperAdmin();
            case "guest-viewer" -> new ViewerRole.OfSite(new SiteRole.OfGuest(GuestRole.VIEWER));
            case "guest-editor" -> new ViewerRole.OfSite(new SiteRole.OfGuest(GuestRole.EDITOR));
            default -> new ViewerRole.OfSite(new SiteRole.OfMember(TeamRole.valueOf(name.toUpperCase(Locale.ROOT))));
        };
    }

    Segment segment(Kind kind, User owner) {
        return segments.add(
                shop.id(),
                new NewSegment(
                        "Segment",
                        kind,
                        Optional.of(owner.id()),
                        (JsonTree.Members) given("{" + FILTERS + "}")
                                .member("segment_data")
                                .orElseThrow(),
                        clock.instant()));
    }

    /** Single quotes stand for double ones. */
    static JsonTree.Members given(String text) {
        return Json.object(text.replace('\'', '"'));
    }

    /** The problem without its details, or that it is done. */
    static <T> String summary(Either<SegmentProblem, T> answer) {
        return answer.fold(
                problem -> problem instanceof SegmentProblem.NotAllowed(SegmentProblem.Attempt attempt)
                        ? "NotAllowed " + attempt
                        : problem.getClass().getSimpleName(),
                done -> "done");
    }
}
