package dev.footfall.application.provision;

import dev.footfall.application.site.SegmentRepository;
import dev.footfall.application.site.UserRepository;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.segment.Segment.Kind;
import dev.footfall.domain.segment.Segment.NewSegment;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Optional;

/** Makes, changes and removes the segments of one site. */
record ProvisionSegments(UserRepository users, SegmentRepository segments, SiteId site, Instant now)
        implements Lists.Worker {
    @Override
    public Either<ProvisioningFault, JsonTree.Members> apply(Fields fields) {
        return SegmentItem.read(fields, new People(users))
                .flatMap(item -> item.isAbsent() ? removed(item) : stored(fields, item));
    }

    private Optional<Segment> known(SegmentItem item) {
        return segments.named(site, item.name(), item.user().map(User::id));
    }

    private Either<ProvisioningFault, JsonTree.Members> removed(SegmentItem item) {
        boolean isOfSomebodyUnknown = item.owner().isPresent() && item.user().isEmpty();
        known(item).filter(segment -> !isOfSomebodyUnknown).map(Segment::id).ifPresent(segments::remove);
        return Either.right(answer(item, Optional.empty()));
    }

    private Either<ProvisioningFault, JsonTree.Members> stored(Fields fields, SegmentItem item) {
        Optional<Segment> known = known(item);
        return Formats.found(item.data().orNone(known.map(Segment::data)), Formats.BLANK)
                .mapLeft(words -> fields.fault("segment_data", words))
                .map(data -> {
                    Kind kind = item.kind().over(known.map(Segment::kind).orElse(Kind.SITE), Kind.SITE);
                    Optional<UserId> owner = item.user().map(User::id);
                    NewSegment wanted = new NewSegment(item.name(), kind, owner, data, now);
                    Segment segment =
                            known.map(present -> changed(present, wanted)).orElseGet(() -> segments.add(site, wanted));
                    return answer(item, Optional.of(segment.id().value()));
                });
    }

    private Segment changed(Segment known, NewSegment wanted) {
        if (isLike(known, wanted)) {
            return known;
        }
        Segment changed = new Segment(
                known.id(), wanted.name(), wanted.kind(), wanted.owner(), wanted.data(), known.createdAt(), now);
        segments.change(changed);
        return changed;
    }

    private static boolean isLike(Segment known, NewSegment wanted) {
        return known.kind() == wanted.kind() && known.data().equals(wanted.data());
    }

    private static JsonTree.Members answer(SegmentItem item, Optional<Long> id) {
        Optional<String> owner = item.user().map(User::email).or(item::owner);
        return new Answer()
                .text("name", item.name())
                .text("owner", owner)
                .id(id)
                .members();
    }
}
