package dev.footfall.application.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.fakes.InMemoryGoals;
import dev.footfall.application.fakes.InMemorySegments;
import dev.footfall.application.fakes.InMemorySites;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.PagePattern;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.segment.Segment.NewSegment;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Behavior;
import dev.footfall.domain.stats.Filter.InSegments;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.SiteFacts;
import dev.footfall.domain.team.TeamId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** stats-query-v2.md §6.8, §7.3. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadSiteFactsTest {
    private static final QueryRequest QUESTION = QueryRequest.of(new DateRange.Today(), Metric.VISITORS);
    private static final Match SIGNUP = Match.of(Operator.IS, OfEvent.GOAL, "Visit /a");
    private static final Match PAGE = Match.of(Operator.IS, OfEvent.PAGE, "/a");

    private final InMemorySites sites = new InMemorySites();
    private final InMemoryGoals goals = new InMemoryGoals();
    private final InMemorySegments segments = new InMemorySegments();
    private final ReadSiteFacts readSiteFacts = new ReadSiteFacts(goals, segments);
    private final Site shop = site("shop.test");
    private final Site other = site("other.test");
    private final Goal older = goals.add(shop.id(), pageGoal("/a"));
    private final Goal newer = goals.add(shop.id(), pageGoal("/b"));
    private final Goal foreign = goals.add(other.id(), pageGoal("/c"));

    static List<QueryRequest> aboutGoals() {
        return List.of(
                QUESTION.by(OfVisit.OS, OfEvent.GOAL),
                QUESTION.where(PAGE, SIGNUP),
                QUESTION.where(new Filter.Not(new Filter.And(List.of(PAGE, new Filter.Or(List.of(SIGNUP)))))),
                QUESTION.where(new Behavior(Behavior.Occurrence.HAS_NOT_DONE, SIGNUP)));
    }

    @ParameterizedTest
    @MethodSource("aboutGoals")
    void goals_are_among_the_facts_where_they_are_mentioned(QueryRequest request) {
        assertThat(facts(request)).isEqualTo(new SiteFacts(Set.of(Feature.FUNNELS), List.of(newer, older), Map.of()));
    }

    @Test
    void every_site_has_its_own_goals() {
        assertThat(readSiteFacts.of(other, Set.of(), QUESTION.by(OfEvent.GOAL)).goals())
                .containsExactly(foreign);
    }

    @Test
    void what_is_not_mentioned_is_not_looked_for() {
        long unmentioned = segment(shop, "event:goal", "Visit /a");

        SiteFacts facts = facts(QUESTION.by(OfEvent.PAGE).where(PAGE));

        assertThat(facts.segments()).doesNotContainKey(unmentioned).isEmpty();
        assertThat(facts.goals()).isEmpty();
    }

    @Test
    void of_the_segments_those_mentioned_are_among_the_facts() {
        long first = segment(shop, "visit:os", "Mac");
        long unmentioned = segment(shop, "visit:os", "Linux");
        long third = segment(shop, "visit:os", "Windows");

        SiteFacts facts = facts(QUESTION.where(
                new Filter.And(List.of(PAGE, new Filter.Not(in(first)))),
                new Behavior(Behavior.Occurrence.HAS_DONE, new Filter.Or(List.of(in(third, first))))));

        assertThat(facts.segments())
                .doesNotContainKey(unmentioned)
                .isEqualTo(Map.of(
                        first, Optional.of(List.of(Match.of(Operator.IS, OfVisit.OS, "Mac"))),
                        third, Optional.of(List.of(Match.of(Operator.IS, OfVisit.OS, "Windows")))));
    }

    @Test
    void a_segment_that_cannot_be_read_is_known_without_filters() {
        long unreadable = segment(shop, "os", "Mac");

        assertThat(facts(QUESTION.where(in(unreadable))).segments()).isEqualTo(Map.of(unreadable, Optional.empty()));
    }

    @Test
    void segments_of_other_sites_and_of_nobody_are_unknown() {
        long theirs = segment(other, "visit:os", "Mac");

        assertThat(facts(QUESTION.where(in(theirs, 99))).segments()).isEmpty();
    }

    @Test
    void a_segment_about_goals_makes_the_question_one_about_goals() {
        long plain = segment(shop, "visit:os", "Mac");
        long aboutGoals = segment(shop, "event:goal", "Visit /a");

        assertThat(facts(QUESTION.where(in(plain))).goals()).isEmpty();
        assertThat(facts(QUESTION.where(in(plain, aboutGoals))).goals()).containsExactly(newer, older);
    }

    @Test
    void an_api_without_segments_is_given_all_goals() {
        assertThat(readSiteFacts.withGoals(shop, Set.of(Feature.FUNNELS)))
                .isEqualTo(new SiteFacts(Set.of(Feature.FUNNELS), List.of(newer, older), Map.of()));
    }

    private SiteFacts facts(QueryRequest request) {
        return readSiteFacts.of(shop, Set.of(Feature.FUNNELS), request);
    }

    private static InSegments in(long... numbers) {
        return new InSegments(Arrays.stream(numbers).boxed().toList());
    }

    private Site site(String domain) {
        return sites.add(Site.named(new Domain(domain), new TeamId(1), SiteTimeZone.UTC, Instant.EPOCH))
                .get();
    }

    private long segment(Site site, String dimension, String clause) {
        JsonTree filter = new JsonTree.Items(List.of(
                new JsonTree.Text("is"),
                new JsonTree.Text(dimension),
                new JsonTree.Items(List.of(new JsonTree.Text(clause)))));
        Segment segment = segments.add(
                site.id(),
                new NewSegment(
                        clause,
                        Segment.Kind.SITE,
                        Optional.empty(),
                        new JsonTree.Members(Map.of("filters", new JsonTree.Items(List.of(filter)))),
                        Instant.EPOCH));
        return segment.id().value();
    }

    private static NewGoal pageGoal(String path) {
        return NewGoal.of(new Goal.Trigger.PageVisited(new PagePattern(path)));
    }
}
