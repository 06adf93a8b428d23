package dev.footfall.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.segment.Segment.SegmentId;
import dev.footfall.domain.site.SharedLink;
import dev.footfall.domain.site.SharedLink.SharedLinkId;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Filter.InSegments;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** access-control.md §10.2. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinkedSegmentTest {
    private static final Optional<SegmentId> SEVENTEEN = Optional.of(new SegmentId(17));
    private static final Filter PAGE = Match.of(Operator.IS, OfEvent.PAGE, "/");

    @Test
    void the_segment_of_the_link_must_come_first_and_alone() {
        SharedLink link = link(SEVENTEEN);

        assertThat(LinkedSegment.missing(link, List.of(segments(17)))).isEmpty();
        assertThat(LinkedSegment.missing(link, List.of(segments(17), PAGE, segments(3))))
                .isEmpty();
        for (List<Filter> filters : List.<List<Filter>>of(
                List.of(),
                List.of(PAGE, segments(17)),
                List.of(segments(3), segments(17)),
                List.of(segments(17, 3)),
                List.of(new Filter.And(List.of(segments(17)))))) {
            assertThat(LinkedSegment.missing(link, filters)).isEqualTo(SEVENTEEN);
        }
    }

    @Test
    void a_link_to_the_whole_site_demands_nothing() {
        assertThat(LinkedSegment.missing(link(Optional.empty()), List.of())).isEmpty();
    }

    private static SharedLink link(Optional<SegmentId> segment) {
        return new SharedLink(new SharedLinkId(1), "Board", "slug", Optional.empty(), segment);
    }

    private static Filter segments(long first, long second) {
        return new InSegments(List.of(first, second));
    }

    private static Filter segments(long id) {
        return new InSegments(List.of(id));
    }
}
