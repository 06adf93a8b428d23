package dev.footfall.application.ingest;

import static dev.footfall.application.ingest.LoadWorld.NOON;
import static dev.footfall.application.ingest.LoadWorld.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.footfall.application.ingest.LoadEvents.Imported;
import dev.footfall.application.ingest.LoadEvents.Observer;
import dev.footfall.application.ingest.LoadEvents.Start;
import dev.footfall.application.ingest.LoadProblem.LineFault;
import dev.footfall.application.ingest.Loaded.Dropped;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.application.store.UnfinishedWork.Unfinished.EarlierStart;
import dev.footfall.domain.visit.DropReason;
import dev.footfall.domain.visit.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** admin-api.md §7.2 to §7.4, and the command line's way. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LoadEventsTest {
    private static final Observer SILENT = new Observer() {
        @Override
        public void rows(long soFar) {}

        @Override
        public void rejected(LineFault fault) {
            throw new AssertionError(fault.toString());
        }
    };

    private final LoadWorld world = new LoadWorld();

    @Test
    void two_events_25_minutes_apart_are_one_visit_and_31_minutes_apart_are_two() {
        world.given(
                "pageview 10:00:00 7 /", "pageview 10:25:00 7 /cart", "pageview 10:00:00 8 /", "pageview 10:31:00 8 /");
        assertThat(world.store.sessions())
                .extracting(Session::durationSeconds, Session::isBounce)
                .containsExactlyInAnyOrder(tuple(1500L, false), tuple(0L, true), tuple(0L, true));
    }

    @Test
    void a_visit_goes_on_across_requests() {
        world.given("pageview 10:00:00 7 /");
        world.given("pageview 10:20:00 7 /cart");
        assertThat(world.store.sessions()).singleElement().satisfies(visit -> {
            assertThat(visit.pageviews()).isEqualTo(2);
            assertThat(visit.exit().pathname()).isEqualTo("/cart");
        });
    }

    @Test
    void the_last_activity_of_a_visit_is_its_last_line_even_an_engagement_ping() {
        world.given("pageview 10:00:00 7 /", "engagement 10:25:00 7 /");
        world.given("pageview 10:50:00 7 /cart");
        assertThat(world.store.sessions())
                .singleElement()
                .satisfies(visit -> assertThat(visit.durationSeconds()).isEqualTo(3000));
    }

    @Test
    void lines_are_taken_in_their_order_and_not_sorted() {
        world.given("pageview 10:00:00 7 /", "pageview 09:00:00 7 /earlier", "pageview 09:40:00 7 /");
        assertThat(world.store.sessions()).extracting(Session::pageviews).containsExactly(2, 1);
    }

    @Test
    void engagement_without_a_visit_is_dropped_and_told() {
        assertThat(world.loaded("pageview 10:00:00 7 /", "engagement 10:01:00 8 /"))
                .isEqualTo(new Loaded(1, List.of(new Dropped(2, DropReason.NO_SESSION_FOR_ENGAGEMENT))));
    }

    @Test
    void an_empty_file_is_fine() {
        assertThat(world.loaded()).isEqualTo(new Loaded(0, List.of()));
        assertThat(world.store.batches).hasSizeLessThanOrEqualTo(1);
        assertThat(world.unfinished.all()).isEmpty();
    }

    @Test
    void one_faulty_line_keeps_the_whole_file_out_and_every_fault_is_told() {
        assertThat(world.load("nothing", "pageview 10:00:00 7 /", "pageview never 7 /")
                        .getLeft())
                .isEqualTo(new LoadProblem(
                        2,
                        3,
                        List.of(new LineFault(1, "is not a JSON object"), new LineFault(3, "timestamp: is invalid"))));
        assertThat(world.store.events).isEmpty();
        assertThat(world.unfinished.all()).isEmpty();
    }

    @Test
    void a_fault_behind_the_first_chunk_keeps_the_chunks_before_it_out_too() {
        List<String> lines = new ArrayList<>(IntStream.range(0, 20_500)
                .mapToObj(i -> "pageview 10:00:00 " + i + " /")
                .toList());
        lines.add("nothing");
        assertThat(world.load(lines.toArray(String[]::new)).getLeft())
                .isEqualTo(new LoadProblem(1, 20_501, List.of(new LineFault(20_501, "is not a JSON object"))));
        assertThat(world.store.events).isEmpty();
    }

    @Test
    void a_hundred_faults_are_told_and_the_others_counted() {
        LoadProblem problem = world.load(
                        IntStream.range(0, 150).mapToObj(i -> "nothing").toArray(String[]::new))
                .getLeft();
        assertThat(problem.faulty()).isEqualTo(150);
        assertThat(problem.first())
                .hasSize(100)
                .last()
                .extracting(LineFault::line)
                .isEqualTo(100L);
    }

    @Test
    void a_visit_goes_on_from_one_chunk_to_the_next() {
        String[] lines = IntStream.range(0, 25_000)
                .mapToObj(i -> "pageview 10:00:00 " + i % 500 + " /" + i)
                .toArray(String[]::new);
        assertThat(world.loaded(lines).accepted()).isEqualTo(25_000);
        assertThat(world.store.sessions())
                .hasSize(500)
                .allSatisfy(visit -> assertThat(visit.pageviews()).isEqualTo(50));
    }

    @Test
    void statistics_start_with_the_earliest_event_if_that_is_earlier() {
        world.sites.rememberStatsStart(world.shop.id(), LocalDate.of(2024, 3, 4));
        world.given("pageview 2024-02-01T10:00:00 7 /", "pageview 2024-01-31T10:00:00 8 /");
        assertThat(world.sites.find(world.shop.id())).hasValueSatisfying(site -> {
            assertThat(site.nativeStatsStartAt()).isEqualTo("2024-01-31T10:00:00Z");
            assertThat(site.statsStartDate()).isEmpty();
        });
        world.given("pageview 2024-02-03T10:00:00 7 /");
        assertThat(world.sites.find(world.shop.id()).orElseThrow().nativeStatsStartAt())
                .isEqualTo("2024-01-31T10:00:00Z");
    }

    @Test
    void a_failed_commit_leaves_nothing_but_the_intent() {
        world.bulk.fail();
        assertThatThrownBy(() -> world.load("pageview 2024-02-01T10:00:00 7 /")).isInstanceOf(StoreUnavailable.class);
        assertThat(world.store.events).isEmpty();
        assertThat(world.sites.find(world.shop.id()).orElseThrow().nativeStatsStartAt())
                .isEqualTo(NOON);
        assertThat(world.unfinished.all())
                .containsExactly(new EarlierStart(world.shop.id(), Instant.parse("2024-02-01T10:00:00Z")));
    }

    @Test
    void a_visit_that_was_loaded_goes_on_live() {
        world.given("pageview 11:50:00 7 /");
        assertThat(world.views(7, "/cart")).isTrue();
        assertThat(world.stays(7, "/cart")).isTrue();
        assertThat(world.store.sessions())
                .singleElement()
                .satisfies(visit -> assertThat(visit.pageviews()).isEqualTo(2));
    }

    @Test
    void a_live_visit_goes_on_in_a_file() {
        assertThat(world.views(7, "/")).isTrue();
        world.given("pageview 12:10:00 7 /cart");
        assertThat(world.store.sessions())
                .singleElement()
                .satisfies(visit -> assertThat(visit.durationSeconds()).isEqualTo(600));
    }

    @Test
    void a_load_overtaken_by_live_traffic_is_done_again_on_the_new_state() {
        world.bulk.meanwhile(() -> assertThat(world.views(7, "/live")).isTrue());
        assertThat(world.loaded("pageview 12:10:00 7 /cart").accepted()).isEqualTo(1);
        assertThat(world.store.sessions()).singleElement().satisfies(visit -> {
            assertThat(visit.entry().pathname()).isEqualTo("/live");
            assertThat(visit.pageviews()).isEqualTo(2);
        });
        assertThat(world.store.events).hasSize(2);
    }

    @Test
    void live_traffic_of_others_does_not_matter_to_a_load() {
        world.bulk.meanwhile(() -> assertThat(world.views(8, "/live")).isTrue());
        assertThat(world.loaded("pageview 12:10:00 7 /cart").accepted()).isEqualTo(1);
        assertThat(world.store.batches).hasSize(2);
    }

    @Test
    void the_command_line_leaves_faulty_lines_out_and_goes_on_where_it_stopped() {
        List<LineFault> rejected = new ArrayList<>();
        List<Long> steps = new ArrayList<>();
        LoadEvents.Observer observer = new LoadEvents.Observer() {
            @Override
            public void rows(long soFar) {
                steps.add(soFar);
            }

            @Override
            public void rejected(LineFault fault) {
                rejected.add(fault);
            }
        };
        String[] half = {"pageview 10:00:00 7 /", "nothing", "engagement 10:00:00 9 /"};
        String[] whole = {half[0], half[1], half[2], "pageview 10:10:00 7 /cart"};
        assertThat(world.loadEvents.importFile(world.shop, file(half), "f", Start.AFRESH, observer))
                .isEqualTo(new Imported(3, 1, 1, 1, 0));
        assertThat(world.loadEvents.importFile(world.shop, file(whole), "f", Start.CONTINUE, observer))
                .isEqualTo(new Imported(4, 1, 0, 0, 3));
        assertThat(rejected).containsExactly(new LineFault(2, "is not a JSON object"));
        assertThat(steps).containsExactly(3L, 4L);
        assertThat(world.store.sessions())
                .singleElement()
                .satisfies(visit -> assertThat(visit.pageviews()).isEqualTo(2));
    }

    @Test
    void visits_of_an_export_keep_their_ids() {
        Imported imported = imported(
                "pageview 10:00:00 1 /a 100",
                "pageview 10:01:00 2 /a 200",
                "engagement 10:02:00 1 /a 100",
                "pageview 12:00:00 1 /b 18446744073709551615");
        assertThat(imported.accepted()).isEqualTo(4);
        assertThat(world.store.events)
                .extracting(event -> event.session().toString())
                .containsExactly("100", "200", "100", "18446744073709551615");
    }

    @Test
    void an_id_is_of_one_visit_only_whoever_says_it() {
        assertThat(imported("pageview 10:00:00 1 /a 100", "pageview 11:00:00 2 /b 100", "pageview 12:00:00 1 /c 100")
                        .accepted())
                .isEqualTo(3);
        assertThat(imported("pageview 13:00:00 3 /a 100").accepted()).isEqualTo(1);
        assertThat(world.store.sessions()).hasSize(4);
        assertThat(world.store.sessions().getFirst().id().bits()).isEqualTo(100);
    }

    @Test
    void a_visit_that_goes_on_stays_what_it_was_whatever_a_file_says() {
        world.given("pageview 10:00:00 1 /a");
        assertThat(imported("pageview 10:10:00 1 /b 100").accepted()).isEqualTo(1);
        assertThat(world.store.sessions()).hasSize(1);
        assertThat(world.store.sessions().getFirst().id().bits()).isNotEqualTo(100);
    }

    private Imported imported(String... lines) {
        return world.loadEvents.importFile(world.shop, file(lines), "f", Start.AFRESH, SILENT);
    }
}
