package dev.footfall.application.fakes;

import dev.footfall.application.site.SegmentRepository;
import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.segment.Segment.NewSegment;
import dev.footfall.domain.segment.Segment.SegmentId;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/** The segments of all sites. */
public final class InMemorySegments implements SegmentRepository, Undoable {
    private final Rows<SegmentId, OfSite> rows = new Rows<>();
    private final InMemorySharedLinks links;

    public InMemorySegments() {
        this(new InMemorySharedLinks());
    }

    /** @param links that go with the segments they are limited to */
    public InMemorySegments(InMemorySharedLinks links) {
        this.links = links;
    }

    @Override
    public List<Segment> of(SiteId site) {
        return rows.all()
                .filter(row -> row.site().equals(site))
                .map(OfSite::what)
                .toList();
    }

    @Override
    public Optional<Segment> named(SiteId site, String name, Optional<UserId> owner) {
        return of(site).stream()
                .filter(row -> row.name().equals(name) && row.owner().equals(owner))
                .findFirst();
    }

    @Override
    public Segment add(SiteId site, NewSegment added) {
        Segment numbered = new Segment(
                new SegmentId(rows.nextNumber()),
                added.name(),
                added.kind(),
                added.owner(),
                added.data(),
                added.createdAt(),
                added.createdAt());
        rows.put(numbered.id(), new OfSite(site, numbered));
        return numbered;
    }

    @Override
    public Optional<Segment> find(SiteId site, SegmentId id) {
        return rows.find(id).filter(row -> row.site().equals(site)).map(OfSite::what);
    }

    @Override
    public void change(Segment changed) {
        rows.change(changed.id(), new OfSite(siteOf(changed.id()), changed));
    }

    @Override
    public void remove(SegmentId id) {
        rows.remove(id);
        links.removeLimitedTo(id);
    }

    private SiteId siteOf(SegmentId id) {
        return rows.find(id).orElseThrow().site();
    }

    @Override
    public int writes() {
        return rows.writes();
    }

    @Override
    public Runnable checkpoint() {
        return rows.checkpoint();
    }

    private record OfSite(SiteId site, Segment what) {}
}
