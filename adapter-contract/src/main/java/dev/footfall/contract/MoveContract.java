package dev.footfall.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.application.export.StoredData.Span;
import dev.footfall.application.ingest.BulkStore;
import dev.footfall.application.ingest.BulkStore.Progress;
import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.application.ingest.EventStore.Received;
import dev.footfall.application.move.Census;
import dev.footfall.application.move.MovableStore;
import dev.footfall.application.move.MoveData;
import dev.footfall.application.move.MoveProblem;
import dev.footfall.application.move.TableRows;
import dev.footfall.application.stats.Answers;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.imported.OwnedRow;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.EventId;
import dev.footfall.domain.visit.Session;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What has to be true of statistics that are moved from one store to another, and on. Subclass it beside the adapters. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class MoveContract {
    private static final int QUESTIONS = 60;
    private static final Instant RECEIVED = Instant.parse("2024-03-04T10:00:00Z");
    private static final EventId RECEIVED_ID = new EventId("an-id-of-a-batch");

    /**
     * One store of statistics.
     *
     * @param stores are closed in the end, in place of the others
     */
    public record Station(Stores stores, DataStores data, MovableStore rows) implements AutoCloseable {
        @Override
        public void close() {
            stores.close();
        }
    }

    /** The way that the statistics take: empty stores, the first of which is filled by the test. */
    protected abstract List<Station> way();

    @Test
    void at_each_station_every_question_has_the_answer_of_the_reference_engine() {
        World world = withEveryKindOfImport();
        SplittableRandom random = new SplittableRandom(17);
        Answers reference = Differential.reference(world);
        List<Station> way = way();
        try {
            fill(way.getFirst(), world);
            Census all = way.getFirst().rows().census();
            assertThat(all.rows().values()).as("rows of each table").doesNotContain(0L);
            List<Event> events = events(way.getFirst());
            List<Session> sessions = sessions(way.getFirst());
            for (int next = 1; next < way.size(); next++) {
                Station station = way.get(next);
                assertThat(moved(way.get(next - 1), station)).isEqualTo(Either.right(all));
                assertThat(station.rows().census()).isEqualTo(all);
                assertThat(events(station)).isEqualTo(events);
                assertThat(sessions(station)).isEqualTo(sessions);
                assertThat(station.data().loads().progressOf(World.FIRST, "file"))
                        .isEqualTo(77);
                assertThat(station.data().events().received(World.FIRST, List.of(RECEIVED_ID), RECEIVED))
                        .containsExactly(RECEIVED_ID);
                for (int asked = 0; asked < QUESTIONS; asked++) {
                    assertThat(Differential.disagreement(
                                    station.stores(), reference, RandomQuestion.about(world, random)))
                            .isEmpty();
                }
            }
        } finally {
            way.forEach(Station::close);
        }
    }

    @Test
    void visitors_go_on_at_the_next_station_as_if_nothing_had_happened() {
        Visitor alice = Visitor.visitor("alice").at("2024-03-04T10:00").views("/");
        Visitor bob = Visitor.visitor("bob").at("2024-03-04T10:05").views("/");
        List<Station> way = way();
        try {
            way.getFirst().stores().take(Traffic.on(World.FIRST, alice), List.of());
            assertThat(moved(way.get(0), way.get(1)).isRight()).isTrue();

            way.get(1).stores().take(Traffic.on(World.FIRST, bob), List.of());

            assertThat(events(way.get(1)))
                    .isEqualTo(Traffic.on(World.FIRST, alice, bob).events());
            assertThat(way.get(1).data().events().activeSince(RECEIVED)).hasSize(2);
            assertThat(events(way.get(0)))
                    .isEqualTo(Traffic.on(World.FIRST, alice).events());
        } finally {
            way.forEach(Station::close);
        }
    }

    @Test
    void what_holds_anything_is_not_filled() {
        Visitor alice = Visitor.visitor("alice").at("2024-03-04T10:00").views("/");
        List<Station> way = way();
        try {
            for (Station station : way) {
                station.stores().take(Traffic.on(World.FIRST, alice), List.of());
                assertThat(station.rows().isEmpty()).isFalse();
                assertThat(station.rows().fill(filling -> Either.right(1)))
                        .isEqualTo(Either.left(new MoveProblem.TargetNotEmpty()));
                assertThat(events(station)).hasSize(1);
            }
        } finally {
            way.forEach(Station::close);
        }
    }

    @Test
    void a_move_that_is_refused_in_the_end_or_fails_leaves_nothing() {
        Visitor alice = Visitor.visitor("alice").at("2024-03-04T10:00").views("/");
        List<Station> way = way();
        try {
            way.getFirst().stores().take(Traffic.on(World.FIRST, alice), List.of());
            Station target = way.get(1);

            assertThat(target.rows()
                            .fill(filling -> {
                                way.getFirst().rows().read(filling::append);
                                assertThat(filling.census())
                                        .isEqualTo(way.getFirst().rows().census());
                                return Either.left(new MoveProblem.TargetNotEmpty());
                            })
                            .isLeft())
                    .isTrue();
            assertThat(target.rows().isEmpty()).isTrue();

            TableRows unknown = new TableRows("no_table", List.of(List.of(1L)));
            assertThatThrownBy(() -> target.rows().fill(filling -> {
                        way.getFirst().rows().read(filling::append);
                        filling.append(unknown);
                        return Either.right(1);
                    }))
                    .isInstanceOf(RuntimeException.class);
            assertThat(target.rows().isEmpty()).isTrue();
            assertThat(moved(way.getFirst(), target).isRight()).isTrue();
            assertThat(events(target)).hasSize(1);
        } finally {
            way.forEach(Station::close);
        }
    }

    private static Either<MoveProblem, Census> moved(Station from, Station to) {
        return new MoveData((table, rows, all) -> {}).move(from.rows(), to.rows());
    }

    private static World withEveryKindOfImport() {
        return LongStream.iterate(1, seed -> seed + 1)
                .mapToObj(seed -> World.random(new SplittableRandom(seed)))
                .filter(world -> kinds(world.imported()) == ImportedTable.values().length
                        && world.elsewhere().size() > 3)
                .findFirst()
                .orElseThrow();
    }

    private static int kinds(List<OwnedRow> imported) {
        Set<ImportedTable> kinds = new HashSet<>();
        imported.forEach(row -> kinds.add(row.row().table()));
        return kinds.size();
    }

    private static void fill(Station station, World world) {
        station.stores().take(world.traffic(), world.imported());
        station.stores()
                .events()
                .append(new Batch(
                        List.of(), List.of(), List.of(), List.of(new Received(World.FIRST, RECEIVED_ID, RECEIVED))));
        try (BulkStore.Load load = station.stores().loads().begin(World.FIRST)) {
            load.commit(Optional.of(new Progress("file", 77)));
        }
    }

    private static List<Event> events(Station station) {
        List<Event> all = new ArrayList<>();
        for (SiteId site : List.of(World.FIRST, World.SECOND)) {
            station.data().data().events(site, Span.ALL, all::add);
        }
        return all;
    }

    private static List<Session> sessions(Station station) {
        List<Session> all = new ArrayList<>();
        for (SiteId site : List.of(World.FIRST, World.SECOND)) {
            station.data().data().sessions(site, Span.ALL, all::add);
        }
        return all;
    }
}
