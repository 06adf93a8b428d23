package dev.footfall.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** access-control.md §2.1: last used, late by minutes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeyUseTest {
    private static final Instant NOON = Instant.parse("2024-03-04T12:00:00Z");

    private final AccessWorld world = new AccessWorld();
    private final String header = world.teamKeyOf(world.owner, world.teamA);

    @Test
    void a_new_key_was_made_now_and_never_used() {
        assertThat(world.keys.all()).singleElement().satisfies(listed -> {
            assertThat(listed.createdAt()).contains(NOON);
            assertThat(listed.lastUsedAt()).isEmpty();
        });
    }

    @Test
    void a_key_that_lets_somebody_in_was_used() {
        assertThat(world.ask(header).isRight()).isTrue();
        assertThat(lastUsed()).contains(NOON);
    }

    @Test
    void a_key_that_is_known_was_used_even_if_its_request_is_refused() {
        world.lock(world.teamA);
        assertThat(world.ask(header).isLeft()).isTrue();
        assertThat(lastUsed()).contains(NOON);
    }

    @Test
    void it_is_written_down_at_most_once_in_five_minutes() {
        ask();
        int before = world.keys.writes();
        world.clock.moveTo("2024-03-04T12:04:59Z");
        ask();
        assertThat(world.keys.writes()).isEqualTo(before);
        world.clock.moveTo("2024-03-04T12:05:00Z");
        ask();
        ask();
        assertThat(lastUsed()).contains(Instant.parse("2024-03-04T12:05:00Z"));
        assertThat(world.keys.writes()).isEqualTo(before + 1);
    }

    @Test
    void a_clock_that_goes_back_does_not_stop_it() {
        ask();
        int before = world.keys.writes();
        world.clock.moveTo("2024-03-04T11:00:00Z");
        ask();
        world.clock.moveTo("2024-03-04T11:05:00Z");
        ask();
        assertThat(world.keys.writes()).isEqualTo(before);
        assertThat(lastUsed()).contains(NOON);
    }

    @Test
    void a_store_that_cannot_take_it_costs_nobody_his_answer() {
        world.keys.isDown = true;
        ask();
        assertThat(lastUsed()).isEmpty();
        world.keys.isDown = false;
        world.clock.moveTo("2024-03-04T12:00:01Z");
        ask();
        assertThat(lastUsed()).contains(NOON.plusSeconds(1));
    }

    @Test
    void it_is_written_beside_the_request() {
        List<Runnable> waiting = new ArrayList<>();
        KeyUse use = new KeyUse(world.keys, waiting::add, world.clock);
        use.note(world.keys.all().getFirst().key().id());
        assertThat(lastUsed()).isEmpty();
        waiting.forEach(Runnable::run);
        assertThat(lastUsed()).contains(NOON);
    }

    private void ask() {
        assertThat(world.ask(header).isRight()).isTrue();
    }

    private Optional<Instant> lastUsed() {
        return world.keys.all().getFirst().lastUsedAt();
    }
}
