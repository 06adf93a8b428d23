package dev.footfall.memory.configuration;

import dev.footfall.application.site.SharedLinkRepository;
import dev.footfall.domain.site.SharedLink;
import dev.footfall.domain.site.SharedLink.NewSharedLink;
import dev.footfall.domain.site.SharedLink.SharedLinkId;
import dev.footfall.domain.site.SiteId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

final class MemorySharedLinks implements SharedLinkRepository {
    private final Tables tables;

    MemorySharedLinks(Tables tables) {
        this.tables = tables;
    }

    @Override
    public List<SharedLink> of(SiteId site) {
        return tables.read(() -> tables.sharedLinks.of(site));
    }

    @Override
    public Optional<SharedLink> named(SiteId site, String name) {
        return tables.read(
                () -> tables.sharedLinks.first(site, link -> link.name().equals(name)));
    }

    private static Predicate<OfSite<SharedLink>> taken(SiteId site, String name, String slug) {
        return row -> row.thing().slug().equals(slug)
                || (row.site().equals(site) && row.thing().name().equals(name));
    }

    @Override
    public SharedLink add(SiteId site, NewSharedLink link) {
        return tables.inOne(() -> tables.sharedLinks.add(
                site,
                taken(site, link.name(), link.slug()),
                number -> new SharedLink(
                        new SharedLinkId(number), link.name(), link.slug(), link.password(), link.limitedTo())));
    }

    @Override
    public void change(SharedLink link) {
        tables.write(() -> tables.sharedLinks
                .siteOf(link.id().value())
                .ifPresent(site -> tables.sharedLinks.change(link, taken(site, link.name(), link.slug()))));
    }

    @Override
    public void remove(SharedLinkId link) {
        tables.write(() -> tables.sharedLinks.remove(link.value()));
    }
}
