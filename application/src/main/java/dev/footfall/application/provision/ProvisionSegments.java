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
import java.util.Optional;

/** Makes, changes and removes the segments of one site. */
record ProvisionSegments(UserRepository users, SegmentRepository segments, SiteId site) implements Lists.Worker {
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
                    Segment segment = known.map(present ->
                                    changed(present, new Segment(present.id(), item.name(), kind, owner, data)))
                            .orElseGet(() -> segments.add(site, new NewSegment(item.name(), kind, owner, data)));
                    return answer(item, Optional.of(segment.id().value()));
                });
    }

    private Segment changed(Segment known, Segment wanted) {
        if (!wanted.equals(known)) {
            segments.change(wanted);
        }
        return wanted;
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
