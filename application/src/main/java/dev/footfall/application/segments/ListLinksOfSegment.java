package dev.footfall.application.segments;

import dev.footfall.application.segments.SegmentProblem.Attempt;
import dev.footfall.application.segments.SegmentProblem.NotFound;
import dev.footfall.application.site.SegmentRepository;
import dev.footfall.application.site.SharedLinkRepository;
import dev.footfall.application.sites.SitesStores;
import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.segment.Segment.Kind;
import dev.footfall.domain.segment.Segment.SegmentId;
import dev.footfall.domain.site.SharedLink;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;

/** The shared links that go with a segment when it is deleted. */
public final class ListLinksOfSegment {
    private final SegmentRepository segments;
    private final SharedLinkRepository links;

    ListLinksOfSegment(SitesStores stores) {
        this.segments = stores.segments();
        this.links = stores.links();
    }

    /** Their names, oldest first; none of a segment that the caller does not know of. */
    public Either<SegmentProblem, List<String>> names(SegmentCaller caller, String id) {
        return KnownSegments.number(id)
                .<Either<SegmentProblem, SegmentId>>map(Either::right)
                .orElseGet(() -> Either.left(new NotFound(id)))
                .flatMap(number ->
                        caller.mayTouch(Kind.PERSONAL, Attempt.SEE_LINKS).map(able -> names(able, number)));
    }

    private List<String> names(SegmentCaller caller, SegmentId number) {
        Optional<SegmentId> known =
                segments.find(caller.site().id(), number).filter(caller::sees).map(Segment::id);
        return links.of(caller.site().id()).stream()
                .filter(link -> known.isPresent() && link.limitedTo().equals(known))
                .map(SharedLink::name)
                .toList();
    }
}
