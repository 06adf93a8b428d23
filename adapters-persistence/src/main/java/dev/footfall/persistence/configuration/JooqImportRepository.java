package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.SITE_IMPORTS;

import dev.footfall.application.site.ImportRepository;
import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.imported.SiteImport.NewImport;
import dev.footfall.domain.imported.SiteImport.Ownership;
import dev.footfall.domain.imported.SiteImport.ScrollDepth;
import dev.footfall.domain.imported.SiteImport.Source;
import dev.footfall.domain.imported.SiteImport.Status;
import dev.footfall.domain.site.SiteId;
import dev.footfall.persistence.configuration.Statements.Question;
import dev.footfall.persistence.tables.configuration.tables.records.SiteImportsRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

final class JooqImportRepository implements ImportRepository {
    private final Statements statements;

    JooqImportRepository(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<SiteImport> of(SiteId site) {
        return statements.recall(
                new Question("imports", site),
                db -> db.selectFrom(SITE_IMPORTS)
                        .where(SITE_IMPORTS.SITE_ID.eq(site.value()))
                        .orderBy(SITE_IMPORTS.ID)
                        .fetch(JooqImportRepository::read));
    }

    @Override
    public Optional<SiteImport> keyed(SiteId site, String key) {
        return statements.read(
                db -> db.selectFrom(SITE_IMPORTS).where(is(site, key)).fetchOptional(JooqImportRepository::read));
    }

    private static Condition is(SiteId site, String key) {
        return SITE_IMPORTS.SITE_ID.eq(site.value()).and(SITE_IMPORTS.IMPORT_KEY.eq(key));
    }

    @Override
    public SiteImport add(SiteId site, NewImport newImport) {
        SiteImportsRecord row = row(newImport);
        row.setSiteId(site.value());
        return statements.write(db -> read(Inserts.unique(
                db.insertInto(SITE_IMPORTS)
                        .set(row)
                        .onConflict(SITE_IMPORTS.SITE_ID, SITE_IMPORTS.IMPORT_KEY)
                        .doNothing(),
                db.selectFrom(SITE_IMPORTS).where(is(site, newImport.key())),
                "the site has an import of this key already")));
    }

    @Override
    public void change(SiteImport changed) {
        SiteImportsRecord row = row(new NewImport(
                changed.key(),
                changed.source(),
                changed.label(),
                changed.firstDay(),
                changed.lastDay(),
                changed.status(),
                changed.ownership(),
                changed.scrollDepth()));
        statements.write(db -> Changes.make(
                db.update(SITE_IMPORTS)
                        .set(row)
                        .where(SITE_IMPORTS.ID.eq(changed.id().value())),
                "the site has another import of this key"));
    }

    @Override
    public void remove(ImportId id) {
        statements.write(db -> db.deleteFrom(SITE_IMPORTS)
                .where(SITE_IMPORTS.ID.eq(id.value()))
                .execute());
    }

    private static SiteImportsRecord row(NewImport newImport) {
        SiteImportsRecord row = new SiteImportsRecord();
        row.setImportKey(newImport.key());
        row.setSource(Words.of(newImport.source()));
        row.setLabel(newImport.label().orElse(null));
        row.setFirstDay(newImport.firstDay().toString());
        row.setLastDay(newImport.lastDay().toString());
        row.setStatus(Words.of(newImport.status()));
        row.setOwnership(Words.of(newImport.ownership()));
        row.setScrollDepth(Words.of(newImport.scrollDepth()));
        return row;
    }

    private static SiteImport read(SiteImportsRecord row) {
        return new SiteImport(
                new ImportId(row.getId()),
                row.getImportKey(),
                Words.read(Source.class, row.getSource()),
                Optional.ofNullable(row.getLabel()),
                LocalDate.parse(row.getFirstDay()),
                LocalDate.parse(row.getLastDay()),
                Words.read(Status.class, row.getStatus()),
                Words.read(Ownership.class, row.getOwnership()),
                Words.read(ScrollDepth.class, row.getScrollDepth()));
    }
}
