package dev.footfall.application.provision;

import static dev.footfall.application.provision.ProvisionWorld.site;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.fakes.Json;
import dev.footfall.domain.funnel.Funnel;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.PagePattern;
import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.imported.SiteImport.Ownership;
import dev.footfall.domain.imported.SiteImport.ScrollDepth;
import dev.footfall.domain.imported.SiteImport.Source;
import dev.footfall.domain.imported.SiteImport.Status;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.segment.Segment.Kind;
import dev.footfall.domain.site.SharedLink;
import dev.footfall.domain.team.Guest;
import dev.footfall.domain.team.Invitation;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.visit.EventName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListsOfSiteTest {
    private final ProvisionWorld world = ProvisionWorld.withSite();

    private JsonTree apply(String list, String items) {
        return world.apply(site("\"" + list + "\": [" + items + "]"));
    }

    private void put(String list, String items) {
        world.store(site("\"" + list + "\": [" + items + "]"));
    }

    private static JsonTree answer(String list, String items) {
        return Json.read(site("\"id\": 1, \"" + list + "\": [" + items + "]"));
    }

    private List<Goal> goals() {
        return world.goals.newestFirst(world.site().id()).reversed();
    }

    @Test
    void a_goal_is_an_event_a_page_or_a_scrolled_page() {
        put("goals", """
                {"event_name": " Purchase ", "currency": "EUR", "custom_props": {"plan": "pro"}},
                {"page_path": "blog", "currency": "EUR"},
                {"page_path": "/blog", "scroll_threshold": 0, "display_name": "Read"},
                {"page_path": "/docs", "scroll_threshold": -1}
                """);
        assertThat(goals())
                .extracting(Goal::displayName)
                .containsExactly("Purchase", "Visit /blog", "Read", "Visit /docs");
        assertThat(goals())
                .extracting(Goal::trigger)
                .containsExactly(
                        new Trigger.EventNamed(new EventName("Purchase"), Optional.of("EUR")),
                        new Trigger.PageVisited(new PagePattern("/blog")),
                        new Trigger.PageScrolled(new PagePattern("/blog"), 0),
                        new Trigger.PageVisited(new PagePattern("/docs")));
        assertThat(goals().getFirst().customProps()).isEqualTo(Map.of("plan", "pro"));
    }

    @Test
    void a_goal_keeps_what_is_left_out_and_loses_what_is_null() {
        put("goals", "{\"event_name\": \"Purchase\", \"currency\": \"EUR\", \"custom_props\": {\"plan\": \"pro\"}}");
        put("goals", "{\"display_name\": \"Purchase\"}");
        assertThat(goals().getFirst().trigger())
                .isEqualTo(new Trigger.EventNamed(new EventName("Purchase"), Optional.of("EUR")));
        put("goals", "{\"display_name\": \"Purchase\", \"currency\": null, \"custom_props\": null}");
        assertThat(goals().getFirst().trigger())
                .isEqualTo(new Trigger.EventNamed(new EventName("Purchase"), Optional.empty()));
        assertThat(goals().getFirst().customProps()).isEmpty();
        put("goals", "{\"display_name\": \"Purchase\", \"page_path\": \"/buy\", \"scroll_threshold\": 9}");
        assertThat(goals().getFirst().trigger()).isEqualTo(new Trigger.PageScrolled(new PagePattern("/buy"), 9));
        put("goals", "{\"display_name\": \"Purchase\", \"page_path\": \"/sold\"}");
        assertThat(goals().getFirst().trigger()).isEqualTo(new Trigger.PageScrolled(new PagePattern("/sold"), 9));
        put("goals", "{\"display_name\": \"Purchase\", \"scroll_threshold\": 8}");
        assertThat(goals().getFirst().trigger()).isEqualTo(new Trigger.PageScrolled(new PagePattern("/sold"), 8));
        put("goals", "{\"display_name\": \"Purchase\", \"scroll_threshold\": null}");
        assertThat(goals().getFirst().trigger()).isEqualTo(new Trigger.PageVisited(new PagePattern("/sold")));
        put("goals", "{\"display_name\": \"Purchase\", \"scroll_threshold\": 7}");
        assertThat(goals().getFirst().trigger()).isEqualTo(new Trigger.PageScrolled(new PagePattern("/sold"), 7));
        assertThat(goals()).hasSize(1);
    }

    @Test
    void a_goal_is_removed_by_its_name_and_from_funnels_too() {
        put("goals", "{\"event_name\": \"A\"}, {\"event_name\": \"B\"}, {\"event_name\": \"C\"}");
        put(
                "funnels",
                "{\"name\": \"Long\", \"steps\": [\"A\", \"B\", \"C\"]}, {\"name\": \"Short\", \"steps\": [\"A\", \"B\"]}");
        assertThat(apply(
                        "goals",
                        "{\"event_name\": \"A\", \"absent\": true}, {\"display_name\": \"none\", \"absent\": true}"))
                .isEqualTo(answer(
                        "goals",
                        "{\"display_name\": \"A\", \"id\": null}, {\"display_name\": \"none\", \"id\": null}"));
        assertThat(goals()).extracting(Goal::displayName).containsExactly("B", "C");
        assertThat(world.funnels.of(world.site().id())).extracting(Funnel::name).containsExactly("Long");
    }

    @Test
    void no_two_goals_aim_at_the_same() {
        put("goals", "{\"event_name\": \"A\"}, {\"page_path\": \"/\"}");
        assertThat(world.fault(site("\"goals\": [{\"event_name\": \"A\", \"display_name\": \"Other\"}]")))
                .isEqualTo("sites[0].goals[0].event_name: has already been taken");
        assertThat(world.fault(site("\"goals\": [{\"page_path\": \"/\", \"display_name\": \"Other\"}]")))
                .isEqualTo("sites[0].goals[0].page_path: has already been taken");
        put(
                "goals",
                "{\"event_name\": \"A\", \"display_name\": \"Other\", \"custom_props\": {\"a\": \"b\"}}, "
                        + "{\"page_path\": \"/\", \"display_name\": \"Scroll\", \"scroll_threshold\": 5}");
        assertThat(goals()).hasSize(4);
        put("goals", "{\"event_name\": \"A\", \"absent\": true}, {\"event_name\": \"A\", \"display_name\": \"Third\"}");
        assertThat(goals()).hasSize(4);
    }

    @Test
    void segments_are_told_apart_by_name_and_owner() {
        String filters =
                "\"segment_data\": {\"filters\": [[\"is\", \"visit:country\", [\"EE\"]]], \"labels\": {\"EE\": \"Estonia\"}}";
        assertThat(apply(
                        "segments",
                        "{\"name\": \"North\", " + filters + "}, {\"name\": \"North\", \"type\": \"personal\", "
                                + "\"owner\": \"ADA@example.org\", " + filters + "}"))
                .isEqualTo(answer(
                        "segments",
                        "{\"name\": \"North\", \"owner\": null, \"id\": 1}, "
                                + "{\"name\": \"North\", \"owner\": \"ada@example.org\", \"id\": 2}"));
        assertThat(world.segments.of(world.site().id()))
                .extracting(Segment::kind)
                .containsExactly(Kind.SITE, Kind.PERSONAL);
        put("segments", "{\"name\": \"North\", \"type\": null, \"owner\": \"ada@example.org\"}");
        assertThat(world.segments.of(world.site().id()))
                .extracting(Segment::kind)
                .containsExactly(Kind.SITE, Kind.SITE);
        assertThat(
                        apply(
                                "segments",
                                "{\"name\": \"North\", \"absent\": true}, {\"name\": \"North\", \"owner\": \"no@example.org\", \"absent\": true}"))
                .isEqualTo(answer(
                        "segments",
                        "{\"name\": \"North\", \"owner\": null, \"id\": null}, "
                                + "{\"name\": \"North\", \"owner\": \"no@example.org\", \"id\": null}"));
        assertThat(world.segments.of(world.site().id())).hasSize(1);
    }

    @Test
    void a_funnel_has_goals_for_steps() {
        put("goals", "{\"event_name\": \"A\"}, {\"event_name\": \"B\"}, {\"event_name\": \"C\"}");
        assertThat(apply("funnels", "{\"name\": \"Sale\", \"steps\": [\"B\", \"A\"]}"))
                .isEqualTo(answer("funnels", "{\"name\": \"Sale\", \"id\": 1}"));
        put("funnels", "{\"name\": \"Sale\", \"steps\": [\"A\", \"B\", \"C\"]}");
        assertThat(world.funnels.of(world.site().id()))
                .singleElement()
                .extracting(Funnel::steps)
                .isEqualTo(goals().stream().map(Goal::id).toList());
        assertThat(apply("funnels", "{\"name\": \"Sale\", \"steps\": [\"X\"], \"absent\": true}"))
                .isEqualTo(answer("funnels", "{\"name\": \"Sale\", \"id\": null}"));
        assertThat(world.funnels.of(world.site().id())).isEmpty();
    }

    @Test
    void a_shared_link_gets_an_address_that_stays() {
        put("shared_links", "{\"name\": \"Board\", \"password\": \"sesame\"}, {\"name\": \"Open\"}");
        List<SharedLink> made = world.links.of(world.site().id());
        assertThat(made).extracting(SharedLink::slug).allMatch(slug -> slug.matches("[A-Za-z0-9_-]{21}"));
        assertThat(made.getFirst().slug()).isNotEqualTo(made.getLast().slug());
        assertThat(apply("shared_links", "{\"name\": \"Board\"}"))
                .isEqualTo(answer(
                        "shared_links",
                        "{\"name\": \"Board\", \"id\": 1, \"slug\": \""
                                + made.getFirst().slug() + "\"}"));
        assertThat(world.links.of(world.site().id())).isEqualTo(made);
        put("shared_links", "{\"name\": \"Board\", \"password\": null}");
        assertThat(world.links.of(world.site().id()).getFirst().password()).isEmpty();
        assertThat(apply("shared_links", "{\"name\": \"Board\", \"absent\": true}"))
                .isEqualTo(answer("shared_links", "{\"name\": \"Board\", \"id\": null, \"slug\": null}"));
    }

    @Test
    void guests_are_let_in_and_put_out() {
        put("guests", "{\"email\": \"ada@example.org\", \"role\": \"viewer\"}");
        assertThat(apply("guests", "{\"email\": \"ada@example.org\", \"role\": \"editor\"}"))
                .isEqualTo(answer("guests", "{\"email\": \"ada@example.org\", \"id\": 1}"));
        assertThat(world.people.guests.guests(world.site().id()))
                .extracting(Guest::role)
                .containsExactly(GuestRole.EDITOR);
        assertThat(
                        apply(
                                "guests",
                                "{\"email\": \"ada@example.org\", \"absent\": true}, {\"email\": \"x@example.org\", \"absent\": true}"))
                .isEqualTo(
                        answer(
                                "guests",
                                "{\"email\": \"ada@example.org\", \"id\": null}, {\"email\": \"x@example.org\", \"id\": null}"));
        assertThat(world.people.guests.guests(world.site().id())).isEmpty();
    }

    @Test
    void invitations_need_no_user_but_an_inviter() {
        put("invitations", "{\"email\": \"cy@example.org\", \"role\": \"viewer\", \"inviter\": \"ada@example.org\"}");
        assertThat(apply("invitations", "{\"email\": \"CY@example.org\", \"role\": \"editor\"}"))
                .isEqualTo(answer("invitations", "{\"email\": \"cy@example.org\", \"id\": 1}"));
        assertThat(world.people.guests.invitations(world.site().id()))
                .extracting(Invitation::role)
                .containsExactly(GuestRole.EDITOR);
        put("invitations", "{\"email\": \"cy@example.org\", \"absent\": true, \"inviter\": \"gone@example.org\"}");
        assertThat(world.people.guests.invitations(world.site().id())).isEmpty();
    }

    @Test
    void an_import_has_defaults_keeps_what_is_left_out_and_is_removed() {
        put("imports", "{\"key\": \"old\", \"start_date\": \"2019-01-01\", \"end_date\": \"2019-12-31\"}");
        SiteImport standard = new SiteImport(
                new ImportId(1),
                "old",
                Source.CSV,
                Optional.empty(),
                LocalDate.of(2019, 1, 1),
                LocalDate.of(2019, 12, 31),
                Status.COMPLETED,
                Ownership.ITS_OWN,
                ScrollDepth.UNKNOWN);
        assertThat(world.imports.of(world.site().id())).containsExactly(standard);
        put("imports", """
                {"key": "old", "source": "google_analytics_4", "label": "123", "end_date": "2020-01-31",
                 "status": "failed", "legacy": true, "has_scroll_depth": true}
                """);
        assertThat(world.imports.of(world.site().id()))
                .containsExactly(new SiteImport(
                        new ImportId(1),
                        "old",
                        Source.GOOGLE_ANALYTICS_4,
                        Optional.of("123"),
                        LocalDate.of(2019, 1, 1),
                        LocalDate.of(2020, 1, 31),
                        Status.FAILED,
                        Ownership.LEGACY_TOO,
                        ScrollDepth.KNOWN));
        put("imports", """
                {"key": "old", "source": null, "label": null, "end_date": "2019-12-31", "status": null,
                 "legacy": null, "has_scroll_depth": null}
                """);
        assertThat(world.imports.of(world.site().id())).containsExactly(standard);
        assertThat(apply("imports", "{\"key\": \"old\", \"absent\": true}"))
                .isEqualTo(answer("imports", "{\"key\": \"old\", \"id\": null}"));
        assertThat(world.imports.of(world.site().id())).isEmpty();
    }
}
