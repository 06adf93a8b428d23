package dev.footfall.http.segments;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.footfall.application.segments.OwnedSegment;
import dev.footfall.application.sites.Page;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.user.User;
import dev.footfall.http.sites.PageMeta;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A segment as it is sent (sites-api.md §8). */
@JsonNaming(SnakeCaseStrategy.class)
record SegmentAnswer(
        long id,
        String name,
        String type,
        JsonTree segmentData,
        @Nullable Long ownerId,
        @Nullable String ownerName,
        String insertedAt,
        String updatedAt) {
    private static final DateTimeFormatter UTC_WITHOUT_ZONE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    static SegmentAnswer of(OwnedSegment owned) {
        Segment segment = owned.segment();
        return new SegmentAnswer(
                segment.id().value(),
                segment.name(),
                segment.kind().wireName(),
                segment.data(),
                owned.owner().map(owner -> owner.id().value()).orElse(null),
                owned.owner().map(User::name).orElse(null),
                time(segment.createdAt()),
                time(segment.changedAt()));
    }

    static Object page(Page<OwnedSegment> page) {
        return new Listed(page.rows().stream().map(SegmentAnswer::of).toList(), PageMeta.of(page));
    }

    private static String time(Instant instant) {
        return UTC_WITHOUT_ZONE.format(instant);
    }

    record Listed(List<SegmentAnswer> segments, PageMeta meta) {}
}
