package dev.footfall.memory.configuration;

import dev.footfall.application.site.SegmentRepository;
import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.segment.Segment.NewSegment;
import dev.footfall.domain.segment.Segment.SegmentId;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class MemorySegments implements SegmentRepository {
    private final Tables tables;

    MemorySegments(Tables tables) {
        this.tables = tables;
    }

    @Override
    public List<Segment> of(SiteId site) {
        return tables.read(() -> tables.segments.of(site));
    }

    @Override
    public Optional<Segment> named(SiteId site, String name, Optional<UserId> owner) {
        return tables.read(() -> tables.segments.first(
                site, segment -> segment.name().equals(name) && segment.owner().equals(owner)));
    }

    @Override
    public Segment add(SiteId site, NewSegment segment) {
        Instant made = Tables.seconds(segment.createdAt());
        return tables.inOne(() -> tables.segments.add(
                site,
                row -> false,
                number -> new Segment(
                        new SegmentId(number),
                        segment.name(),
                        segment.kind(),
                        segment.owner(),
                        segment.data(),
                        made,
                        made)));
    }

    @Override
    public Optional<Segment> find(SiteId site, SegmentId segment) {
        return tables.read(() -> tables.segments.find(site, segment.value()));
    }

    @Override
    public void change(Segment segment) {
        Segment stored = new Segment(
                segment.id(),
                segment.name(),
                segment.kind(),
                segment.owner(),
                segment.data(),
                Tables.seconds(segment.createdAt()),
                Tables.seconds(segment.changedAt()));
        tables.write(() -> tables.segments.change(stored, row -> false));
    }

    @Override
    public void remove(SegmentId segment) {
        tables.write(() -> {
            tables.sharedLinks.remove(row -> row.thing().limitedTo().equals(Optional.of(segment)));
            tables.segments.remove(segment.value());
        });
    }
}
