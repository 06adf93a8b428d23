package dev.footfall.application.segments;

import dev.footfall.application.segments.SegmentProblem.NotFound;
import dev.footfall.application.site.SegmentRepository;
import dev.footfall.application.site.UserRepository;
import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.segment.Segment.SegmentId;
import io.vavr.control.Either;
import java.util.Optional;
import java.util.regex.Pattern;

/** The segments a caller knows of. */
record KnownSegments(SegmentRepository segments, UserRepository users) {
    // No segment has a number of more digits.
    private static final Pattern POSITIVE = Pattern.compile("0*[1-9]\\d{0,17}");

    /** Empty for what is no positive number. */
    static Optional<SegmentId> number(String id) {
        return POSITIVE.matcher(id).matches() ? Optional.of(new SegmentId(Long.parseLong(id))) : Optional.empty();
    }

    /** Somebody else's personal segment is as unknown as one that is not there. */
    Either<SegmentProblem, Segment> find(SegmentCaller caller, String id) {
        return number(id)
                .flatMap(number -> segments.find(caller.site().id(), number))
                .filter(caller::sees)
                .<Either<SegmentProblem, Segment>>map(Either::right)
                .orElseGet(() -> Either.left(new NotFound(id)));
    }

    OwnedSegment withOwner(Segment segment) {
        return new OwnedSegment(segment, segment.owner().flatMap(users::find));
    }
}
