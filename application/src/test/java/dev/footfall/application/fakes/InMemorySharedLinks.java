package dev.footfall.application.fakes;

import dev.footfall.application.site.SharedLinkRepository;
import dev.footfall.domain.segment.Segment.SegmentId;
import dev.footfall.domain.site.SharedLink;
import dev.footfall.domain.site.SharedLink.NewSharedLink;
import dev.footfall.domain.site.SharedLink.SharedLinkId;
import dev.footfall.domain.site.SiteId;
import java.util.List;
import java.util.Optional;

/** The shared links of all sites. */
public final class InMemorySharedLinks implements SharedLinkRepository, Undoable {
    private final Rows<SharedLinkId, OfSite> rows = new Rows<>();

    @Override
    public List<SharedLink> of(SiteId site) {
        return rows.all()
                .filter(row -> row.site().equals(site))
                .map(OfSite::what)
                .toList();
    }

    @Override
    public Optional<SharedLink> named(SiteId site, String name) {
        return of(site).stream().filter(row -> row.name().equals(name)).findFirst();
    }

    @Override
    public SharedLink add(SiteId site, NewSharedLink added) {
        if (named(site, added.name()).isPresent()) {
            throw new IllegalArgumentException("the site has one of this name");
        }
        SharedLink numbered = new SharedLink(
                new SharedLinkId(rows.nextNumber()), added.name(), added.slug(), added.password(), added.limitedTo());
        rows.put(numbered.id(), new OfSite(site, numbered));
        return numbered;
    }

    @Override
    public void change(SharedLink changed) {
        rows.change(changed.id(), new OfSite(siteOf(changed.id()), changed));
    }

    @Override
    public void remove(SharedLinkId id) {
        rows.remove(id);
    }

    void removeLimitedTo(SegmentId segment) {
        rows.all()
                .map(OfSite::what)
                .filter(link -> link.limitedTo().equals(Optional.of(segment)))
                .toList()
                .forEach(link -> remove(link.id()));
    }

    private SiteId siteOf(SharedLinkId id) {
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

    private record OfSite(SiteId site, SharedLink what) {}
}
