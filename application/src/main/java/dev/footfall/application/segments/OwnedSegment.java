package dev.footfall.application.segments;

import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.user.User;
import java.util.Optional;

/** A segment as it is shown: with whom it belongs to, if to anybody. */
public record OwnedSegment(Segment segment, Optional<User> owner) {}
