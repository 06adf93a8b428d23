package dev.footfall.domain.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.json.Json;
import dev.footfall.domain.segment.Segment.Kind;
import dev.footfall.domain.segment.Segment.SegmentId;
import dev.footfall.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SegmentTest {
    private static final UserId ADA = new UserId(1);
    private static final UserId BO = new UserId(2);

    @Test
    void a_personal_segment_is_for_its_owner_and_one_of_the_site_for_everybody() {
        assertThat(of(Kind.PERSONAL, "[]").isVisibleTo(ADA)).isTrue();
        assertThat(of(Kind.PERSONAL, "[]").isVisibleTo(BO)).isFalse();
        assertThat(of(Kind.SITE, "[]").isVisibleTo(BO)).isTrue();
    }

    @Test
    void a_segment_of_the_site_outlives_its_owner() {
        assertThat(of(Kind.PERSONAL, "[]").withoutOwner()).isEmpty();
        assertThat(of(Kind.SITE, "[]").withoutOwner())
                .get()
                .matches(left -> left.owner().isEmpty());
    }

    /** sites-api.md §4.6. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [["is","event:goal",["Old"]]]                         | [["is","event:goal",["New"]]]
            [["is","event:goal",["Other","Old"]]]                 | [["is","event:goal",["Other","New"]]]
            [["is","event:goal",["Old"],{"case_sensitive":true}]] | [["is","event:goal",["New"],{"case_sensitive":true}]]
            [["has_not_done",["is","event:goal",["Old"]]]]        | [["has_not_done",["is","event:goal",["New"]]]]
            [["contains","event:goal",["Old"]]]                   | [["contains","event:goal",["Old"]]]
            [["is","event:goal",["Older"]]]                       | [["is","event:goal",["Older"]]]
            [["is","event:page",["Old"]]]                         | [["is","event:page",["Old"]]]
            """)
    void a_goal_with_another_name_is_looked_for_under_that_name(String filters, String renamed) {
        assertThat(of(Kind.SITE, filters).withGoalRenamed("Old", "New")).isEqualTo(of(Kind.SITE, renamed));
    }

    private static Segment of(Kind kind, String filters) {
        return new Segment(
                new SegmentId(1),
                "Segment",
                kind,
                Optional.of(ADA),
                Json.object("{\"filters\":" + filters + ",\"labels\":{\"Old\":\"Old\"}}"),
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
