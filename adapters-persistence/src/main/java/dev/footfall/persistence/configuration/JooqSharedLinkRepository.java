package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.SHARED_LINKS;

import dev.footfall.application.site.SharedLinkRepository;
import dev.footfall.domain.segment.Segment.SegmentId;
import dev.footfall.domain.site.SharedLink;
import dev.footfall.domain.site.SharedLink.NewSharedLink;
import dev.footfall.domain.site.SharedLink.SharedLinkId;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.user.PasswordHash;
import dev.footfall.persistence.tables.configuration.tables.records.SharedLinksRecord;
import java.util.List;
import java.util.Optional;

final class JooqSharedLinkRepository implements SharedLinkRepository {
    private static final String TAKEN = "the site has a link of this name already, or another link has this slug";

    private final Statements statements;

    JooqSharedLinkRepository(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<SharedLink> of(SiteId site) {
        return statements.read(db -> db.selectFrom(SHARED_LINKS)
                .where(SHARED_LINKS.SITE_ID.eq(site.value()))
                .orderBy(SHARED_LINKS.ID)
                .fetch(JooqSharedLinkRepository::link));
    }

    @Override
    public Optional<SharedLink> named(SiteId site, String name) {
        return statements.read(db -> db.selectFrom(SHARED_LINKS)
                .where(SHARED_LINKS.SITE_ID.eq(site.value()))
                .and(SHARED_LINKS.NAME.eq(name))
                .fetchOptional(JooqSharedLinkRepository::link));
    }

    /** There are two keys to meet a conflict on, so the insert names none. */
    @Override
    public SharedLink add(SiteId site, NewSharedLink link) {
        SharedLinksRecord row = row(link);
        row.setSiteId(site.value());
        return statements.write(db -> link(Inserts.unique(
                db.insertInto(SHARED_LINKS).set(row).onConflictDoNothing(),
                db.selectFrom(SHARED_LINKS).where(SHARED_LINKS.SLUG.eq(link.slug())),
                TAKEN)));
    }

    @Override
    public void change(SharedLink link) {
        SharedLinksRecord row = row(new NewSharedLink(link.name(), link.slug(), link.password(), link.limitedTo()));
        statements.write(db -> Changes.make(
                db.update(SHARED_LINKS)
                        .set(row)
                        .where(SHARED_LINKS.ID.eq(link.id().value())),
                TAKEN));
    }

    @Override
    public void remove(SharedLinkId link) {
        statements.write(db -> db.deleteFrom(SHARED_LINKS)
                .where(SHARED_LINKS.ID.eq(link.value()))
                .execute());
    }

    private static SharedLinksRecord row(NewSharedLink link) {
        SharedLinksRecord row = new SharedLinksRecord();
        row.setName(link.name());
        row.setSlug(link.slug());
        row.setPasswordHash(link.password().map(PasswordHash::value).orElse(null));
        row.setSegmentId(link.limitedTo().map(SegmentId::value).orElse(null));
        return row;
    }

    private static SharedLink link(SharedLinksRecord row) {
        return new SharedLink(
                new SharedLinkId(row.getId()),
                row.getName(),
                row.getSlug(),
                Optional.ofNullable(row.getPasswordHash()).map(PasswordHash::new),
                Optional.ofNullable(row.getSegmentId()).map(SegmentId::new));
    }
}
