package dev.footfall.application.provision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.segment.Segment;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Who leaves a team or a site leaves no personal segments behind (sites-api.md §8, life cycle). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LeaversTest {
    private static final String SEGMENTS = """
            "segments": [
                {"name": "Own", "type": "personal", "owner": "bo@example.org", "segment_data": {"filters": [["x"]]}},
                {"name": "Shared", "owner": "bo@example.org", "segment_data": {"filters": [["x"]]}},
                {"name": "Ada's", "type": "personal", "owner": "ada@example.org", "segment_data": {"filters": [["x"]]}}]
            """;

    private final ProvisionWorld world = ProvisionWorld.withSite();

    LeaversTest() {
        world.store("{\"users\": [{\"email\": \"bo@example.org\"}]}");
        world.store(ProvisionWorld.site(SEGMENTS));
    }

    @Test
    void a_member() {
        world.store(ProvisionWorld.team("\"members\": [{\"email\": \"bo@example.org\", \"role\": \"editor\"}]"));
        world.store(ProvisionWorld.team("\"members\": [{\"email\": \"bo@example.org\", \"role\": \"viewer\"}]"));
        assertThat(world.segments.of(world.site().id())).hasSize(3);

        world.store(ProvisionWorld.team("\"members\": [{\"email\": \"bo@example.org\", \"absent\": true}]"));

        assertOnlyTheRestIsLeft();
    }

    @Test
    void a_guest() {
        world.store(ProvisionWorld.site("\"guests\": [{\"email\": \"bo@example.org\", \"role\": \"viewer\"}]"));
        assertThat(world.segments.of(world.site().id())).hasSize(3);

        world.store(ProvisionWorld.site("\"guests\": [{\"email\": \"bo@example.org\", \"absent\": true}]"));

        assertOnlyTheRestIsLeft();
    }

    private void assertOnlyTheRestIsLeft() {
        assertThat(world.segments.of(world.site().id())).map(Segment::name).containsExactly("Shared", "Ada's");
        assertThat(world.segments.of(world.site().id()))
                .map(Segment::owner)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(world.user("ada@example.org").id()));
    }
}
