package dev.footfall.application.ingest;

import static dev.footfall.application.ingest.IngestWorld.Sending.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.ingest.IncomingEvent.AddressKind;
import dev.footfall.application.ingest.IncomingEvent.Sender;
import dev.footfall.domain.visit.Session;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Visits go by the timestamps of events alone (ingestion.md §17.1), so a clock that was elsewhere for a while ends none. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VisitsAcrossClockJumpsTest {
    private static final String ALICE = "203.0.113.1";
    private static final String BOB = "203.0.113.2";

    private final IngestWorld world = new IngestWorld();

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-04T10:35:00Z", "2024-03-04T13:00:00Z", "2024-03-05T13:00:00Z"})
    void a_visit_that_nobody_continued_meanwhile_goes_on_when_the_clock_comes_back(String elsewhere) {
        send(ALICE, "2024-03-04T10:00:00Z");
        send(BOB, elsewhere);
        send(ALICE, "2024-03-04T10:05:00Z");
        send(ALICE, "2024-03-04T10:30:00Z");
        assertThat(world.store.sessions()).extracting(Session::pageviews).containsExactly(3, 1);
    }

    @Test
    void once_the_salt_of_the_day_is_deleted_the_same_person_is_another_visitor() {
        send(ALICE, "2024-03-04T10:00:00Z");
        send(BOB, "2024-03-09T13:00:00Z");
        send(ALICE, "2024-03-04T10:05:00Z");
        assertThat(world.store.sessions()).extracting(Session::pageviews).containsExactly(1, 1, 1);
    }

    @Test
    void a_visit_of_the_meantime_is_the_one_that_goes_on() {
        send(ALICE, "2024-03-04T10:00:00Z");
        send(ALICE, "2024-03-04T13:00:00Z");
        send(ALICE, "2024-03-04T10:05:00Z");
        assertThat(world.store.sessions()).extracting(Session::pageviews).containsExactly(1, 2);
    }

    @Test
    void a_visit_that_was_over_before_stays_over() {
        send(ALICE, "2024-03-04T10:00:00Z");
        send(BOB, "2024-03-04T13:00:00Z");
        send(ALICE, "2024-03-04T10:31:00Z");
        assertThat(world.store.sessions()).extracting(Session::pageviews).containsExactly(1, 1, 1);
    }

    private void send(String address, String instant) {
        world.clock.moveTo(instant);
        Sender sender = new Sender(Optional.of("Mozilla/5.0"), address, AddressKind.ORDINARY);
        assertThat(world.record(view("https://shop.test/").by(sender)).dropped())
                .isZero();
    }
}
