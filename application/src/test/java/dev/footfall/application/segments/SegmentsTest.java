package dev.footfall.application.segments;

import static dev.footfall.application.segments.SegmentsWorld.FILTERS;
import static dev.footfall.application.segments.SegmentsWorld.given;
import static dev.footfall.application.segments.SegmentsWorld.summary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.sites.Page;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.segment.Segment.Kind;
import dev.footfall.domain.segment.SegmentFault;
import dev.footfall.domain.site.SharedLink.NewSharedLink;
import dev.footfall.domain.stats.language.QueryMessages;
import dev.footfall.domain.visit.EventName;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** sites-api.md §8. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SegmentsTest {
    private final SegmentsWorld world = new SegmentsWorld();

    @ParameterizedTest
    @CsvSource(textBlock = """
            role,         personal,          site,              without the feature
            nobody,       NotLoggedIn,       NotLoggedIn,       NotLoggedIn
            anybody,      NotAllowed CREATE, NotAllowed CREATE, NotAllowed CREATE
            billing,      NotAllowed CREATE, NotAllowed CREATE, NotAllowed CREATE
            viewer,       done,              NotAllowed CREATE, NotAllowed CREATE
            guest-viewer, done,              NotAllowed CREATE, NotAllowed CREATE
            guest-editor, done,              done,              FeatureMissing
            editor,       done,              done,              FeatureMissing
            admin,        done,              done,              FeatureMissing
            owner,        done,              done,              FeatureMissing
            super-admin,  done,              done,              FeatureMissing
            """, useHeadersInDisplayName = true)
    void a_role_makes(String role, String personal, String site, String withoutFeature) {
        assertThat(summary(create(role, "personal"))).isEqualTo(personal);
        assertThat(summary(create(role, "site"))).isEqualTo(site);
        world.features = EnumSet.complementOf(EnumSet.of(Feature.SITE_SEGMENTS));
        assertThat(summary(create(role, "personal"))).isEqualTo(personal);
        assertThat(summary(create(role, "site"))).isEqualTo(withoutFeature);
    }

    private Either<SegmentProblem, OwnedSegment> create(String role, String type) {
        return made(role, "{'name':'A','type':'" + type + "'," + FILTERS + "}");
    }

    private Either<SegmentProblem, OwnedSegment> made(String role, String given) {
        return world.useCases.createSegment().create(world.jane(role), given(given));
    }

    @Test
    void a_new_segment_is_its_makers_and_as_old_as_the_whole_second() {
        OwnedSegment made = create("viewer", "personal").get();

        assertThat(made.owner()).contains(world.jane);
        assertThat(made.segment().createdAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(made.segment().changedAt()).isEqualTo(made.segment().createdAt());
        assertThat(world.segments.of(world.shop.id())).containsExactly(made.segment());
    }

    @Test
    void what_is_of_no_known_kind_may_be_made_by_nobody() {
        for (String type : List.of("", "'type':null,", "'type':'public',", "'type':7,")) {
            assertThat(summary(made("owner", "{'name':'A'," + type + FILTERS + "}")))
                    .isEqualTo("NotAllowed CREATE");
        }
    }

    @Test
    void a_site_has_room_for_five_hundred_which_is_asked_before_the_role() {
        for (int i = 1; i < Segment.MOST; i++) {
            assertThat(world.segment(Kind.PERSONAL, world.bo)).isNotNull();
        }
        assertThat(summary(create("viewer", "personal"))).isEqualTo("done");
        assertThat(summary(create("viewer", "personal"))).isEqualTo("LimitReached");
        assertThat(summary(create("anybody", "site"))).isEqualTo("LimitReached");
        assertThat(summary(create("nobody", "site"))).isEqualTo("NotLoggedIn");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            role,         own personal,    others' personal, site,            to site,         site w/o feature, to site w/o feature
            nobody,       NotAllowed EDIT, NotAllowed EDIT,  NotAllowed EDIT, NotAllowed EDIT, NotAllowed EDIT,  NotAllowed EDIT
            anybody,      NotAllowed EDIT, NotAllowed EDIT,  NotAllowed EDIT, NotAllowed EDIT, NotAllowed EDIT,  NotAllowed EDIT
            billing,      NotAllowed EDIT, NotAllowed EDIT,  NotAllowed EDIT, NotAllowed EDIT, NotAllowed EDIT,  NotAllowed EDIT
            viewer,       done,            NotFound,         NotAllowed EDIT, NotAllowed EDIT, NotAllowed EDIT,  NotAllowed EDIT
            guest-viewer, done,            NotFound,         NotAllowed EDIT, NotAllowed EDIT, NotAllowed EDIT,  NotAllowed EDIT
            guest-editor, done,            NotFound,         done,            done,            FeatureMissing,   FeatureMissing
            editor,       done,            NotFound,         done,            done,            FeatureMissing,   FeatureMissing
            admin,        done,            NotFound,         done,            done,            FeatureMissing,   FeatureMissing
            owner,        done,            NotFound,         done,            done,            FeatureMissing,   FeatureMissing
            super-admin,  done,            NotFound,         done,            done,            FeatureMissing,   FeatureMissing
            """, useHeadersInDisplayName = true)
    void a_role_changes(
            String role,
            String own,
            String others,
            String site,
            String toSite,
            String siteWithoutFeature,
            String toSiteWithoutFeature) {
        Segment mine = world.segment(Kind.PERSONAL, world.jane);
        Segment turned = world.segment(Kind.PERSONAL, world.jane);
        Segment bos = world.segment(Kind.PERSONAL, world.bo);
        Segment shared = world.segment(Kind.SITE, world.bo);
        world.features = EnumSet.noneOf(Feature.class);
        assertThat(summary(update(role, shared, "{'name':'B'}"))).isEqualTo(siteWithoutFeature);
        assertThat(summary(update(role, shared, "{'type':'personal'}"))).isEqualTo(siteWithoutFeature);
        assertThat(summary(update(role, turned, "{'type':'site'}"))).isEqualTo(toSiteWithoutFeature);
        assertThat(summary(update(role, mine, "{'name':'B'}"))).isEqualTo(own);
        world.features = EnumSet.allOf(Feature.class);
        assertThat(summary(update(role, mine, "{'name':'B'}"))).isEqualTo(own);
        assertThat(summary(update(role, bos, "{'name':'B'}"))).isEqualTo(others);
        assertThat(summary(update(role, shared, "{'name':'B'}"))).isEqualTo(site);
        assertThat(summary(update(role, turned, "{'type':'site'}"))).isEqualTo(toSite);
    }

    private Either<SegmentProblem, OwnedSegment> update(String role, Segment segment, String given) {
        return world.useCases
                .updateSegment()
                .update(world.jane(role), Long.toString(segment.id().value()), given(given));
    }

    @Test
    void whoever_changes_a_segment_owns_it_from_then_on() {
        Segment bos = world.segment(Kind.SITE, world.bo);
        world.clock.advance(Duration.ofMinutes(1));

        OwnedSegment changed =
                update("editor", bos, "{'name':'Õ','type':'personal'}").get();

        assertThat(changed.owner()).contains(world.jane);
        assertThat(changed.segment())
                .isEqualTo(new Segment(
                        bos.id(),
                        "Õ",
                        Kind.PERSONAL,
                        Optional.of(world.jane.id()),
                        bos.data(),
                        bos.createdAt(),
                        Instant.parse("2026-03-01T10:01:00Z")));
        assertThat(world.segments.of(world.shop.id())).containsExactly(changed.segment());
    }

    @Test
    void a_change_is_checked_as_far_as_it_goes() {
        Segment mine = world.segment(Kind.PERSONAL, world.jane);

        assertThat(update("viewer", mine, "{'type':null}"))
                .isEqualTo(Either.left(new SegmentProblem.Invalid(SegmentFault.TYPE_BLANK)));
        assertThat(update("viewer", mine, "{'name':null}"))
                .isEqualTo(Either.left(new SegmentProblem.Invalid(SegmentFault.NAME_BLANK)));
        assertThat(summary(update("viewer", mine, "{'type':'public'}"))).isEqualTo("NotAllowed EDIT");
        assertThat(summary(update("viewer", mine, "{'segment_data':{'filters':[['foo','bar']]}}")))
                .isEqualTo("FiltersInvalid");
        assertThat(summary(update("viewer", mine, "{}"))).isEqualTo("done");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            role,         own personal,      others' personal,  site,              nothing
            nobody,       NotAllowed DELETE, NotAllowed DELETE, NotAllowed DELETE, NotAllowed DELETE
            anybody,      NotAllowed DELETE, NotAllowed DELETE, NotAllowed DELETE, NotAllowed DELETE
            billing,      NotAllowed DELETE, NotAllowed DELETE, NotAllowed DELETE, NotAllowed DELETE
            viewer,       done,              NotFound,          NotAllowed DELETE, NotFound
            guest-viewer, done,              NotFound,          NotAllowed DELETE, NotFound
            guest-editor, done,              NotFound,          done,              NotFound
            editor,       done,              NotFound,          done,              NotFound
            admin,        done,              NotFound,          done,              NotFound
            owner,        done,              NotFound,          done,              NotFound
            super-admin,  done,              NotFound,          done,              NotFound
            """, useHeadersInDisplayName = true)
    void a_role_deletes_whatever_the_plan(String role, String own, String others, String site, String nothing) {
        world.features = EnumSet.noneOf(Feature.class);

        assertThat(summary(delete(role, world.segment(Kind.PERSONAL, world.jane))))
                .isEqualTo(own);
        assertThat(summary(delete(role, world.segment(Kind.PERSONAL, world.bo))))
                .isEqualTo(others);
        assertThat(summary(delete(role, world.segment(Kind.SITE, world.bo)))).isEqualTo(site);
        assertThat(summary(world.useCases.deleteSegment().delete(world.jane(role), "abc")))
                .isEqualTo(nothing);
    }

    private Either<SegmentProblem, OwnedSegment> delete(String role, Segment segment) {
        return world.useCases
                .deleteSegment()
                .delete(world.jane(role), Long.toString(segment.id().value()));
    }

    @Test
    void a_deleted_segment_takes_its_shared_links_with_it() {
        Segment shared = world.segment(Kind.SITE, world.bo);
        link("Alpha", Optional.of(shared));
        link("Whole", Optional.empty());

        assertThat(delete("owner", shared)).isEqualTo(Either.right(new OwnedSegment(shared, Optional.of(world.bo))));

        assertThat(world.segments.of(world.shop.id())).isEmpty();
        assertThat(world.links.of(world.shop.id())).map(left -> left.name()).containsExactly("Whole");
    }

    private void link(String name, Optional<Segment> segment) {
        assertThat(world.links.add(
                        world.shop.id(),
                        new NewSharedLink(
                                name, name.toLowerCase(Locale.ROOT), Optional.empty(), segment.map(Segment::id))))
                .isNotNull();
    }

    @Test
    void the_links_that_a_segment_would_take_with_it_are_told_to_whoever_may_have_segments() {
        Segment shared = world.segment(Kind.SITE, world.bo);
        Segment bos = world.segment(Kind.PERSONAL, world.bo);
        link("Alpha", Optional.of(shared));
        link("Whole", Optional.empty());
        link("Beta", Optional.of(shared));
        link("Bo's", Optional.of(bos));

        assertThat(names("viewer", shared.id().value() + "")).isEqualTo(Either.right(List.of("Alpha", "Beta")));
        assertThat(names("owner", bos.id().value() + "")).isEqualTo(Either.right(List.of()));
        assertThat(names("owner", "404")).isEqualTo(Either.right(List.of()));
        for (String role : List.of("nobody", "anybody", "billing")) {
            assertThat(summary(names(role, "404"))).isEqualTo("NotAllowed SEE_LINKS");
            assertThat(summary(names(role, "x"))).isEqualTo("NotFound");
        }
    }

    private Either<SegmentProblem, List<String>> names(String role, String id) {
        return world.useCases.listLinksOfSegment().names(world.jane(role), id);
    }

    @ParameterizedTest
    @CsvSource({"abc", "0", "-1", "1.0", "''", "99999999999999999999", "' 1'"})
    void what_is_no_positive_number_is_no_segment(String id) {
        assertThat(world.segment(Kind.SITE, world.bo).id().value()).isEqualTo(1);
        assertThat(world.useCases.readSegment().read(world.jane("owner"), id))
                .isEqualTo(Either.left(new SegmentProblem.NotFound(id)));
    }

    @Test
    void a_segment_is_read_by_whoever_sees_it_on_its_own_site() {
        Segment mine = world.segment(Kind.PERSONAL, world.jane);
        Segment bos = world.segment(Kind.PERSONAL, world.bo);
        Segment shared = world.segment(Kind.SITE, world.bo);

        assertThat(read(mine)).isEqualTo("done");
        assertThat(read(shared)).isEqualTo("done");
        assertThat(read(bos)).isEqualTo("NotFound");
    }

    private String read(Segment segment) {
        return summary(world.useCases
                .readSegment()
                .read(world.jane("viewer"), Long.toString(segment.id().value())));
    }

    @Test
    void a_list_has_the_segments_of_the_site_and_ones_own_newest_first_in_pages() {
        Segment mine = world.segment(Kind.PERSONAL, world.jane);
        Segment bos = world.segment(Kind.PERSONAL, world.bo);
        Segment shared = world.segment(Kind.SITE, world.bo);

        assertThat(listed("{}").rows()).map(OwnedSegment::segment).containsExactly(shared, mine);
        Page<OwnedSegment> first = listed("{'limit':1}");
        assertThat(first.rows()).map(OwnedSegment::segment).containsExactly(shared);
        assertThat(first.rows()).map(OwnedSegment::owner).containsExactly(Optional.of(world.bo));
        assertThat(listed("{'limit':1,'after':'" + first.after().orElseThrow().cursor() + "'}")
                        .rows())
                .map(OwnedSegment::segment)
                .containsExactly(mine)
                .doesNotContain(bos);
        assertThat(summary(world.useCases.listSegments().list(world.jane("viewer"), given("{'limit':'x'}"))))
                .isEqualTo("OfSites");
    }

    private Page<OwnedSegment> listed(String asked) {
        return world.useCases
                .listSegments()
                .list(world.jane("viewer"), given(asked))
                .get();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ['is','event:goal',['Signup']]                         | fine
            ['has_not_done',['is','event:goal',['Signup']]]        | fine
            ['matches_wildcard','event:page',['/a*']]              | fine
            ['is','event:goal',['Nothing']]                        | Invalid filters. The goal `Nothing` is not configured for this site. Find out how to configure goals here: https://plausible.io/docs/stats-api#filtering-by-goals
            ['not',['is','event:goal',['Signup']]]                 | Invalid filters. Dimension `event:goal` can only be filtered at the top level.
            ['or',[['is','event:hostname',['a']]]]                 | Invalid filters. Dimension `event:hostname` can only be filtered at the top level.
            ['has_not_done',['is','visit:os',['a']]]               | Invalid filters. Behavioral filters (has_done, has_not_done) can only be used with event dimension filters.
            ['is','segment',[1]]                                   | Invalid filter '["is", "segment", [1]]'.
            ['is','entry_page',['/blog']]                          | Invalid filter '["is", "entry_page", ["/blog"]]'.
            ['is','event:props:plan',['a']]                        | The owner of this site does not have access to the custom properties feature.
            ['has_done',['is','event:page',['/a']]]                | DEEP_FILTERS
            ['is','event:page',['/a'],{'case_sensitive':false}]    | DEEP_FILTERS
            ['and',[['is','event:page',['/a']]]]                   | DEEP_FILTERS
            """)
    void filters_make_sense_on_the_site_in_the_language_of_queries_and_are_flat(String filter, String told) {
        assertThat(world.goals.add(
                        world.shop.id(), NewGoal.of(new Trigger.EventNamed(new EventName("Signup"), Optional.empty()))))
                .isNotNull();
        world.features = EnumSet.complementOf(EnumSet.of(Feature.CUSTOM_PROPERTIES));

        assertThat(made("viewer", "{'name':'A','type':'personal','segment_data':{'filters':[" + filter + "]}}")
                        .fold(SegmentsTest::words, made -> "fine"))
                .isEqualTo(told);
    }

    private static String words(SegmentProblem problem) {
        return switch (problem) {
            case SegmentProblem.FiltersInvalid(var inner) -> QueryMessages.of(inner);
            case SegmentProblem.Invalid(SegmentFault fault) -> fault.name();
            default -> problem.getClass().getSimpleName();
        };
    }
}
