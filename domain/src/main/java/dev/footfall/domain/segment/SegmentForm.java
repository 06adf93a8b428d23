package dev.footfall.domain.segment;

import dev.footfall.domain.json.JsonSize;
import dev.footfall.domain.json.JsonTree;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a request wants a segment to be, of which nothing but the meaning of its filters is open.
 *
 * @param name empty: as it is
 * @param data empty: as they are
 */
public record SegmentForm(Optional<String> name, Optional<JsonTree.Members> data) {
    public static final String NAME = "name";
    public static final String DATA = "segment_data";
    public static final String TYPE = "type";

    private static final String FILTERS = "filters";
    private static final String LABELS = "labels";
    private static final int PLAIN = 3;
    private static final JsonTree.Text HAS_NOT_DONE = new JsonTree.Text("has_not_done");

    /** Of a new segment, which needs all of it. */
    public static Either<SegmentFault, SegmentForm> whole(JsonTree.Members given) {
        return read(given, Set.of(NAME, DATA, TYPE));
    }

    /** Of changes to a segment: what is not given stays. */
    public static Either<SegmentFault, SegmentForm> part(JsonTree.Members given) {
        return read(given, given.members().keySet());
    }

    /** The filters of segment data that have passed these checks. */
    public static List<JsonTree> filters(JsonTree.Members data) {
        return data.member(FILTERS)
                .flatMap(filters ->
                        filters instanceof JsonTree.Items(List<JsonTree> items) ? Optional.of(items) : Optional.empty())
                .orElseThrow(() -> new IllegalArgumentException("no filters"));
    }

    /** Whether each filter is a plain condition, or one on what a visitor has not done. */
    public static boolean isFlat(JsonTree.Members data) {
        return filters(data).stream()
                .allMatch(filter -> filter instanceof JsonTree.Items(List<JsonTree> items)
                        && (items.size() == PLAIN || items.getFirst().equals(HAS_NOT_DONE)));
    }

    private static Either<SegmentFault, SegmentForm> read(JsonTree.Members given, Set<String> expected) {
        return Arrays.stream(SegmentFault.values())
                .filter(fault -> isFound(fault, given, expected))
                .reduce((earlier, later) -> later)
                .<Either<SegmentFault, SegmentForm>>map(Either::left)
                .orElseGet(() -> Either.right(new SegmentForm(name(given), data(given))));
    }

    private static boolean isFound(SegmentFault fault, JsonTree.Members given, Set<String> expected) {
        return switch (fault) {
            case NAME_NOT_TEXT -> said(given, NAME).isPresent() && name(given).isEmpty();
            case DATA_NOT_AN_OBJECT ->
                said(given, DATA).isPresent() && data(given).isEmpty();
            case NAME_BLANK ->
                expected.contains(NAME)
                        && (said(given, NAME).isEmpty()
                                || name(given).filter(String::isBlank).isPresent());
            case DATA_BLANK -> expected.contains(DATA) && said(given, DATA).isEmpty();
            case TYPE_BLANK -> expected.contains(TYPE) && said(given, TYPE).isEmpty();
            case NAME_TOO_LONG ->
                name(given)
                        .filter(name -> name.getBytes(StandardCharsets.UTF_8).length > Segment.LONGEST_NAME)
                        .isPresent();
            case DATA_WITH_MORE ->
                data(given)
                        .filter(data -> !Set.of(FILTERS, LABELS)
                                .containsAll(data.members().keySet()))
                        .isPresent();
            case NO_FILTERS -> data(given).filter(data -> !hasFilters(data)).isPresent();
            case LABELS_NOT_AN_OBJECT ->
                data(given)
                        .flatMap(data -> data.member(LABELS))
                        .filter(labels -> !(labels instanceof JsonTree.Members))
                        .isPresent();
            case DATA_TOO_LONG ->
                data(given)
                        .filter(data -> JsonSize.bytes(data) > Segment.MOST_DATA_BYTES)
                        .isPresent();
            // Asked when it is known that the filters make sense.
            case DEEP_FILTERS -> false;
        };
    }

    private static boolean hasFilters(JsonTree.Members data) {
        return data.member(FILTERS)
                .filter(filters -> filters instanceof JsonTree.Items(List<JsonTree> items) && !items.isEmpty())
                .isPresent();
    }

    private static Optional<JsonTree> said(JsonTree.Members given, String field) {
        return given.member(field).filter(value -> !(value instanceof JsonTree.Null));
    }

    private static Optional<String> name(JsonTree.Members given) {
        return given.member(NAME)
                .flatMap(value -> value instanceof JsonTree.Text(String name) ? Optional.of(name) : Optional.empty());
    }

    private static Optional<JsonTree.Members> data(JsonTree.Members given) {
        return given.member(DATA)
                .flatMap(value -> value instanceof JsonTree.Members data ? Optional.of(data) : Optional.empty());
    }
}
