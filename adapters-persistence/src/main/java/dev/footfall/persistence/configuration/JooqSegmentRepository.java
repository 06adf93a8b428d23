package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.SEGMENTS;

import dev.footfall.application.site.SegmentRepository;
import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.segment.Segment.Kind;
import dev.footfall.domain.segment.Segment.NewSegment;
import dev.footfall.domain.segment.Segment.SegmentId;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.user.UserId;
import dev.footfall.persistence.tables.configuration.tables.records.SegmentsRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

final class JooqSegmentRepository implements SegmentRepository {
    private final Statements statements;

    JooqSegmentRepository(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<Segment> of(SiteId site) {
        return statements.read(db -> db.selectFrom(SEGMENTS)
                .where(SEGMENTS.SITE_ID.eq(site.value()))
                .orderBy(SEGMENTS.ID)
                .fetch(JooqSegmentRepository::segment));
    }

    @Override
    public Optional<Segment> named(SiteId site, String name, Optional<UserId> owner) {
        Condition owned = owner.map(user -> SEGMENTS.OWNER_ID.eq(user.value())).orElseGet(SEGMENTS.OWNER_ID::isNull);
        return statements.read(db -> db.selectFrom(SEGMENTS)
                .where(SEGMENTS.SITE_ID.eq(site.value()))
                .and(SEGMENTS.NAME.eq(name))
                .and(owned)
                .orderBy(SEGMENTS.ID)
                .limit(1)
                .fetchOptional(JooqSegmentRepository::segment));
    }

    @Override
    public Optional<Segment> find(SiteId site, SegmentId segment) {
        return statements.read(db -> db.selectFrom(SEGMENTS)
                .where(SEGMENTS.SITE_ID.eq(site.value()))
                .and(SEGMENTS.ID.eq(segment.value()))
                .fetchOptional(JooqSegmentRepository::segment));
    }

    /** Nothing but the number is unique, so no insert meets a conflict and {@code returning()} answers with its own. */
    @Override
    public Segment add(SiteId site, NewSegment segment) {
        SegmentsRecord row = row(segment);
        row.setSiteId(site.value());
        row.setChangedAt(segment.createdAt().getEpochSecond());
        return statements.write(
                db -> db.insertInto(SEGMENTS).set(row).returning().fetchSingle(JooqSegmentRepository::segment));
    }

    @Override
    public void change(Segment segment) {
        SegmentsRecord row = row(
                new NewSegment(segment.name(), segment.kind(), segment.owner(), segment.data(), segment.createdAt()));
        row.setChangedAt(segment.changedAt().getEpochSecond());
        statements.write(db -> Changes.make(
                db.update(SEGMENTS).set(row).where(SEGMENTS.ID.eq(segment.id().value())), "there is no such owner"));
    }

    @Override
    public void remove(SegmentId segment) {
        statements.write(db ->
                db.deleteFrom(SEGMENTS).where(SEGMENTS.ID.eq(segment.value())).execute());
    }

    private static SegmentsRecord row(NewSegment segment) {
        SegmentsRecord row = new SegmentsRecord();
        row.setName(segment.name());
        row.setKind(Words.of(segment.kind()));
        row.setOwnerId(segment.owner().map(UserId::value).orElse(null));
        row.setData(JsonColumn.write(segment.data()));
        row.setCreatedAt(segment.createdAt().getEpochSecond());
        return row;
    }

    private static Segment segment(SegmentsRecord row) {
        return new Segment(
                new SegmentId(row.getId()),
                row.getName(),
                Words.read(Kind.class, row.getKind()),
                Optional.ofNullable(row.getOwnerId()).map(UserId::new),
                JsonColumn.readMembers(row.getData()),
                Instant.ofEpochSecond(row.getCreatedAt()),
                Instant.ofEpochSecond(row.getChangedAt()));
    }
}
