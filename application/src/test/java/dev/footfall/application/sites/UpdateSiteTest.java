package dev.footfall.application.sites;

import static dev.footfall.application.sites.SitesWorld.faults;
import static dev.footfall.application.sites.SitesWorld.summary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.access.SitesOperation;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.tracker.TrackerConfiguration;
import dev.footfall.domain.tracker.TrackerConfiguration.Installation;
import dev.footfall.domain.tracker.TrackerConfiguration.Option;
import dev.footfall.domain.user.User;
import dev.footfall.domain.visit.EventName;
import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** sites-api.md §2.5, §2.6, §2.9, §3. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UpdateSiteTest {
    private final SitesWorld world = new SitesWorld();

    private Either<SitesProblem, SiteDetails> update(String parameters) {
        return world.by(world.ada)
                .asksOfShop(SitesOperation.UPDATE_SITE, world.useCases.updateSite()::update, parameters);
    }

    private TrackerConfiguration tracker(String form) {
        return update("{'tracker_script_configuration':" + form + "}").get().tracker();
    }

    private List<String> goals() {
        return world.goals.newestFirst(world.shop.id()).stream()
                .map(Goal::displayName)
                .sorted()
                .toList();
    }

    @Test
    void old_and_new_domain_mean_the_site_for_seventy_two_hours() {
        assertThat(update("{'domain':'https://Store.example'}").get().site().domain())
                .isEqualTo(new Domain("store.example"));
        assertThat(world.sites.answeringTo("shop.example", world.now())).isPresent();
        world.clock.moveTo("2026-02-04T12:00:00Z");
        assertThat(world.sites.answeringTo("shop.example", world.now())).isPresent();
        world.clock.moveTo("2026-02-04T12:00:01Z");
        assertThat(world.sites.answeringTo("shop.example", world.now())).isEmpty();
        assertThat(world.sites.answeringTo("store.example", world.now())).isPresent();
    }

    @Test
    void a_site_may_go_back_and_remembers_one_domain_only() {
        assertThat(summary(update("{'domain':'store.example'}"))).isEqualTo("done");
        assertThat(summary(update("{'domain':'shop.example'}"))).isEqualTo("done");
        assertThat(summary(update("{'domain':'third.example'}"))).isEqualTo("done");
        assertThat(world.sites.answeringTo("store.example", world.now())).isEmpty();
        assertThat(world.sites.answeringTo("shop.example", world.now())).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {}                                             | NothingToChange
            {'timezone':'Etc/UTC'}                         | NothingToChange
            {'domain':'WWW.shop.example'}                  | DomainUnchanged
            {'domain':'other.example'}                     | DomainTaken
            {'domain':'former.example'}                    | DomainTaken
            {'domain':123}                                 | domain: is invalid
            {'domain':''}                                  | domain: can't be blank
            {'domain':'a b.example'}                       | domain: only letters, numbers, slashes and period allowed
            {'domain':null}                                |
            {'tracker_script_configuration':null}          |
            {'domain':'x.example','timezone':'nonsense'}   |
            """)
    void what_cannot_be(String parameters, String told) {
        world.sites.put(world.sites.added("other.example", world.team.id(), world.shop.kind()));
        world.sites.put(world.sites
                .added("former.example", world.team.id(), world.shop.kind())
                .renamedTo(new Domain("latter.example"), world.now()));
        assertThat(faults(update(parameters)))
                .isEqualTo(Optional.ofNullable(told).orElse(""));
    }

    @Test
    void a_fault_in_the_tracker_takes_the_domain_back() {
        String asked = "{'domain':'store.example','tracker_script_configuration':{'form_submissions':'maybe'}}";
        assertThat(update(asked).getLeft()).isEqualTo(new SitesProblem.TrackerInvalid(Optional.of("form_submissions")));
        assertThat(world.current(world.shop).domain()).isEqualTo(new Domain("shop.example"));
    }

    @ParameterizedTest
    @CsvSource({"OWNER,done", "ADMIN,done", "EDITOR,done", "VIEWER,SiteNotFound", "BILLING,SiteNotFound"})
    void the_roles_that_may(TeamRole role, String answer) {
        User bo = world.user("bo");
        world.join(world.team, bo, role);
        assertThat(summary(world.by(bo)
                        .asksOfShop(
                                SitesOperation.UPDATE_SITE,
                                world.useCases.updateSite()::update,
                                "{'domain':'store.example'}")))
                .isEqualTo(answer);
    }

    @Test
    void guest_editors_may_and_guest_viewers_may_only_read() {
        User bo = world.user("bo");
        world.people.putGuest(world.shop.id(), bo.id(), GuestRole.VIEWER);
        assertThat(summary(world.by(bo)
                        .asksOfShop(
                                SitesOperation.UPDATE_SITE, world.useCases.updateSite()::update, "{'domain':null}")))
                .isEqualTo("SiteNotFound");
        assertThat(summary(world.by(bo).asksOfShop(SitesOperation.READ_SITE, world.useCases.readSite()::read, "{}")))
                .isEqualTo("done");
        world.people.putGuest(world.shop.id(), bo.id(), GuestRole.EDITOR);
        assertThat(summary(world.by(bo)
                        .asksOfShop(
                                SitesOperation.UPDATE_SITE, world.useCases.updateSite()::update, "{'domain':null}")))
                .isEqualTo("done");
    }

    @Test
    void a_site_that_is_not_there_is_not_found_but_saying_nothing_is_told_first() {
        String nowhere = "'site_id':'nope.example'";
        assertThat(summary(world.by(world.ada)
                        .asks(
                                SitesOperation.UPDATE_SITE,
                                world.useCases.updateSite()::update,
                                "{" + nowhere + ",'domain':'a.b'}")))
                .isEqualTo("SiteNotFound");
        assertThat(summary(world.by(world.ada)
                        .asks(SitesOperation.UPDATE_SITE, world.useCases.updateSite()::update, "{" + nowhere + "}")))
                .isEqualTo("NothingToChange");
    }

    @Test
    void the_first_to_read_makes_the_trackers_id_which_stays() {
        TrackerConfiguration first = world.by(world.ada)
                .asksOfShop(SitesOperation.READ_SITE, world.useCases.readSite()::read, "{}")
                .get()
                .tracker();
        assertThat(first.on()).isEmpty();
        assertThat(first.installation()).isEmpty();
        assertThat(tracker("{'outbound_links':true}").id()).isEqualTo(first.id());
    }

    @Test
    void what_is_not_named_keeps_its_value() {
        assertThat(tracker("{'installation_type':'gtm','outbound_links':true,'tagged_events':'1','id':'mine','x':1}"))
                .matches(tracker -> tracker.installation().equals(Optional.of(Installation.GTM)))
                .extracting(TrackerConfiguration::on)
                .isEqualTo(Set.of(Option.OUTBOUND_LINKS, Option.TAGGED_EVENTS));
        assertThat(tracker("{'outbound_links':'false','pageview_props':'true'}"))
                .matches(tracker -> tracker.installation().equals(Optional.of(Installation.GTM)))
                .extracting(TrackerConfiguration::on)
                .isEqualTo(Set.of(Option.PAGEVIEW_PROPS, Option.TAGGED_EVENTS));
        assertThat(tracker("{'installation_type':null,'tagged_events':''}"))
                .matches(tracker -> tracker.installation().isEmpty())
                .extracting(TrackerConfiguration::on)
                .isEqualTo(Set.of(Option.PAGEVIEW_PROPS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'installation_type':'drupal','track_404_pages':7} | installation_type
            {'pageview_props':'x','track_404_pages':7}         | track_404_pages
            {'hash_based_routing':null}                        | hash_based_routing
            {'outbound_links':1}                               | outbound_links
            {'file_downloads':'yes'}                           | file_downloads
            {'revenue_tracking':[]}                            | revenue_tracking
            {'tagged_events':'TRUE'}                           | tagged_events
            {'installation_type':7}                            | installation_type
            7                                                  | -
            []                                                 | -
            """)
    void the_first_fault_in_the_order_of_the_document_is_told(String form, String field) {
        assertThat(update("{'tracker_script_configuration':" + form + "}").getLeft())
                .isEqualTo(new SitesProblem.TrackerInvalid(Optional.of(field).filter(name -> !name.equals("-"))));
    }

    @Test
    void goals_come_and_go_with_flags_that_flip() {
        var all = tracker(
                "{'track_404_pages':true,'outbound_links':true,'file_downloads':true,'form_submissions':true,'tagged_events':true}");
        assertThat(all.on()).hasSize(5);
        assertThat(goals()).containsExactly("404", "File Download", "Form: Submission", "Outbound Link: Click");
        assertThat(tracker("{'track_404_pages':false,'outbound_links':true}").on())
                .hasSize(4);
        assertThat(goals()).containsExactly("File Download", "Form: Submission", "Outbound Link: Click");
    }

    @Test
    void a_goal_deleted_by_hand_is_not_made_again_without_a_flip() {
        assertThat(tracker("{'file_downloads':true}").on()).hasSize(1);
        world.goals.newestFirst(world.shop.id()).forEach(goal -> world.goals.remove(goal.id()));
        assertThat(tracker("{'file_downloads':true}").on()).hasSize(1);
        assertThat(goals()).isEmpty();
    }

    @Test
    void every_goal_of_the_event_goes_and_others_stay() {
        assertThat(tracker("{'file_downloads':true}").on()).hasSize(1);
        Goal variant = world.goals.add(
                world.shop.id(),
                new NewGoal(
                        "PDFs",
                        new Trigger.EventNamed(new EventName("File Download"), Optional.empty()),
                        Map.of("kind", "pdf")));
        Goal other = world.goals.add(
                world.shop.id(), NewGoal.of(new Trigger.EventNamed(new EventName("Signup"), Optional.empty())));
        assertThat(tracker("{'file_downloads':false}").on()).isEmpty();
        assertThat(world.goals.newestFirst(world.shop.id()))
                .containsExactly(other)
                .doesNotContain(variant);
    }

    @Test
    void a_site_full_of_goals_gets_none_silently() {
        for (int i = 0; i < 10; i++) {
            Goal goal = world.goals.add(
                    world.shop.id(), NewGoal.of(new Trigger.EventNamed(new EventName("e" + i), Optional.empty())));
            assertThat(goal.displayName()).isEqualTo("e" + i);
        }
        assertThat(tracker("{'file_downloads':true}").on()).containsExactly(Option.FILE_DOWNLOADS);
        assertThat(goals()).hasSize(10);
    }
}
