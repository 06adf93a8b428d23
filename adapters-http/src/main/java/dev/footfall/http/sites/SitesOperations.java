package dev.footfall.http.sites;

import static dev.footfall.http.openapi.Shape.Member.optional;
import static dev.footfall.http.openapi.Shape.Member.required;
import static dev.footfall.http.sites.SitesParameters.SITE;
import static dev.footfall.http.sites.SitesParameters.SITE_OF_PATH;
import static dev.footfall.http.sites.SitesParameters.TEAM;
import static dev.footfall.http.sites.SitesParameters.page;

import dev.footfall.application.sites.SitesProblem;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Domain;
import dev.footfall.http.access.KeyFamilies;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.openapi.AnswerShapes;
import dev.footfall.http.openapi.Family;
import dev.footfall.http.openapi.Operation;
import dev.footfall.http.openapi.Shape;
import dev.footfall.http.openapi.Shape.Members;
import dev.footfall.http.openapi.Shape.Text;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What is said about the Sites API (sites-api.md §2 to §7). */
public final class SitesOperations {
    private static final Family FAMILY = KeyFamilies.sites("Sites");
    private static final SitesProblems WORDS = new SitesProblems(new ShownAddresses("", Optional.empty()));
    private static final int MANY = 10;

    private static final Shape SITE_SHAPE = AnswerShapes.named("Site", SiteAnswer.class);
    private static final Shape CREATED = AnswerShapes.named("Created", Done.Created.class);
    private static final Shape DELETED = AnswerShapes.named("Deleted", Done.Deleted.class);
    // A form has only texts: sites-api.md §2.
    private static final Shape FLAG = Shape.AnyOf.of(new Shape.Flag(), Text.ANY, new Shape.Whole());

    private static final Shape WANTED_TRACKER = new Shape.Named(
            "TrackerSettings",
            Members.of(
                    optional("installation_type", new Shape.Nullable(Text.ANY)),
                    optional("track_404_pages", FLAG),
                    optional("hash_based_routing", FLAG),
                    optional("outbound_links", FLAG),
                    optional("file_downloads", FLAG),
                    optional("revenue_tracking", FLAG),
                    optional("tagged_events", FLAG),
                    optional("form_submissions", FLAG),
                    optional("pageview_props", FLAG)));

    private SitesOperations() {}

    public static List<Operation> all() {
        return Stream.of(sites(), goals(), properties(), sharing())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Operation> sites() {
        return List.of(
                FAMILY.describes(SitesResource.class, "list", "listSites", "Lists the sites the key gives access to")
                        .with(page())
                        .with(TEAM)
                        .answers(
                                "A part of the list, newest first",
                                AnswerShapes.named("Sites", PageAnswers.Sites.class))
                        .refuses(words(new SitesProblem.LimitNotANumber(), new SitesProblem.CursorUnreadable()))
                        .done(),
                FAMILY.describes(SitesResource.class, "teams", "listTeams", "Lists the teams of the key's user")
                        .with(page())
                        .answers(
                                "A part of the list, newest first",
                                AnswerShapes.named("Teams", PageAnswers.Teams.class))
                        .refuses(words(new SitesProblem.LimitNotANumber(), new SitesProblem.CursorUnreadable()))
                        .done(),
                FAMILY.describes(SitesResource.class, "create", "createSite", "Creates a site")
                        .formOrQuery(new Shape.Named(
                                "NewSite",
                                Members.of(
                                        required("domain", Text.ANY),
                                        optional("timezone", Text.ANY),
                                        optional("team_id", Text.ANY),
                                        optional("tracker_script_configuration", WANTED_TRACKER))))
                        .answers("The site", SITE_SHAPE)
                        .refuses(words(
                                new SitesProblem.DomainTaken(new Domain("shop.example")),
                                new SitesProblem.TeamForbidden(),
                                new SitesProblem.TeamUnclear(),
                                new SitesProblem.SiteLimitReached(MANY),
                                new SitesProblem.TrackerInvalid(Optional.of("installation_type"))))
                        .done(),
                FAMILY.describes(SitesResource.class, "read", "readSite", "Reads a site")
                        .with(SITE_OF_PATH)
                        .answers("The site", SITE_SHAPE)
                        .refuses(words(new SitesProblem.SiteNotFound()))
                        .done(),
                FAMILY.describes(SitesResource.class, "update", "updateSite", "Changes domain or tracker of a site")
                        .with(SITE_OF_PATH)
                        .formOrQuery(new Shape.Named(
                                "SiteChange",
                                Members.of(
                                        optional("domain", Text.ANY),
                                        optional("tracker_script_configuration", WANTED_TRACKER))))
                        .answers("The site", SITE_SHAPE)
                        .refuses(words(
                                new SitesProblem.SiteNotFound(),
                                new SitesProblem.NothingToChange(),
                                new SitesProblem.DomainUnchanged(),
                                new SitesProblem.DomainTaken(new Domain("shop.example"))))
                        .done(),
                FAMILY.describes(SitesResource.class, "delete", "deleteSite", "Deletes a site with its statistics")
                        .with(SITE_OF_PATH)
                        .answers("Done", DELETED)
                        .refuses(words(new SitesProblem.SiteNotFound()))
                        .done());
    }

    private static List<Operation> goals() {
        return List.of(
                FAMILY.describes(GoalsResource.class, "list", "listGoals", "Lists the goals of a site")
                        .with(SITE)
                        .with(page())
                        .answers(
                                "A part of the list, newest first",
                                AnswerShapes.named("GoalsOfSite", PageAnswers.Goals.class))
                        .refuses(words(new SitesProblem.SiteNotFound(), new SitesProblem.CursorUnreadable()))
                        .done(),
                FAMILY.describes(GoalsResource.class, "put", "putGoal", "Finds a goal or creates it")
                        .formOrQuery(new Shape.Named(
                                "NewGoal",
                                Members.of(
                                        required("site_id", Text.ANY),
                                        required("goal_type", Text.oneOf("event", "page")),
                                        optional("event_name", Text.ANY),
                                        optional("page_path", Text.ANY),
                                        optional("display_name", Text.ANY),
                                        optional("currency", Text.ANY),
                                        optional("scroll_threshold", Shape.AnyOf.of(new Shape.Whole(), Text.ANY)),
                                        optional("custom_props", new Shape.Dictionary(Text.ANY, OptionalInt.empty())))))
                        .answers("The goal", AnswerShapes.named("GoalOfSite", GoalAnswer.class))
                        .refuses(words(
                                new SitesProblem.SiteNotFound(),
                                new SitesProblem.GoalTypeUnknown(),
                                new SitesProblem.FeatureMissing(Feature.REVENUE_GOALS)))
                        .done(),
                FAMILY.describes(GoalsResource.class, "delete", "deleteGoal", "Deletes a goal")
                        .path("goal_id", "The number of the goal")
                        .with(SITE)
                        .answers("Done", DELETED)
                        .refuses(words(
                                new SitesProblem.SiteNotFound(),
                                new SitesProblem.GoalNotFound(),
                                new SitesProblem.NotANumber()))
                        .done());
    }

    private static List<Operation> properties() {
        return List.of(
                FAMILY.describes(PropertiesResource.class, "list", "listCustomProperties", "Lists custom properties")
                        .with(SITE)
                        .answers(
                                "All of them, newest first",
                                AnswerShapes.named("CustomProperties", Done.Properties.class))
                        .refuses(words(new SitesProblem.SiteNotFound()))
                        .done(),
                FAMILY.describes(PropertiesResource.class, "put", "putCustomProperty", "Allows a custom property")
                        .formOrQuery(new Shape.Named(
                                "NewCustomProperty",
                                Members.of(required("site_id", Text.ANY), required("property", Text.ANY))))
                        .answers("Done, also if it was allowed before", CREATED)
                        .refuses(words(
                                new SitesProblem.SiteNotFound(),
                                new SitesProblem.PropertyTooLong(),
                                new SitesProblem.TooManyProperties(),
                                new SitesProblem.FeatureMissing(Feature.CUSTOM_PROPERTIES)))
                        .done(),
                FAMILY.describes(
                                PropertiesResource.class,
                                "delete",
                                "deleteCustomProperty",
                                "No longer lists a property")
                        .path("property", "Its name, which may have slashes")
                        .with(SITE)
                        .answers("Done, also if there was nothing to do", DELETED)
                        .refuses(words(new SitesProblem.SiteNotFound()))
                        .done());
    }

    private static List<Operation> sharing() {
        return List.of(
                FAMILY.describes(SharedLinksResource.class, "put", "putSharedLink", "Finds a shared link or creates it")
                        .formOrQuery(new Shape.Named(
                                "NewSharedLink", Members.of(required("site_id", Text.ANY), required("name", Text.ANY))))
                        .answers("The link", AnswerShapes.named("LinkOfSite", Done.Link.class))
                        .refuses(words(
                                new SitesProblem.SiteNotFound(),
                                new SitesProblem.LinkNameReserved(),
                                new SitesProblem.FeatureMissing(Feature.SHARED_LINKS)))
                        .done(),
                FAMILY.describes(GuestsResource.class, "list", "listGuests", "Lists guests and invitations")
                        .with(SITE)
                        .with(page())
                        .answers(
                                "A part of the list, newest first",
                                AnswerShapes.named("Guests", PageAnswers.Guests.class))
                        .refuses(words(new SitesProblem.SiteNotFound(), new SitesProblem.CursorUnreadable()))
                        .done(),
                FAMILY.describes(GuestsResource.class, "put", "putGuest", "Invites a guest")
                        .formOrQuery(new Shape.Named(
                                "NewGuest",
                                Members.of(
                                        required("site_id", Text.ANY),
                                        required("email", Text.ANY),
                                        required("role", Text.oneOf("viewer", "editor")))))
                        .answers("The guest or the invitation", AnswerShapes.named("Guest", PageAnswers.GuestRow.class))
                        .refuses(words(
                                new SitesProblem.SiteNotFound(),
                                new SitesProblem.RoleMissing(),
                                new SitesProblem.MemberLimitReached(MANY)))
                        .done(),
                FAMILY.describes(GuestsResource.class, "delete", "deleteGuest", "Removes a guest or an invitation")
                        .path("email", "The address of the guest")
                        .with(SITE)
                        .answers("Done, also if there was nothing to do", DELETED)
                        .refuses(words(new SitesProblem.SiteNotFound()))
                        .done());
    }

    private static ErrorAnswer[] words(SitesProblem... problems) {
        return Stream.of(problems).map(WORDS::describe).toArray(ErrorAnswer[]::new);
    }
}
