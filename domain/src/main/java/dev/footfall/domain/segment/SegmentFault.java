package dev.footfall.domain.segment;

/**
 * What can be wrong with what a segment is to be, in the order of the checks (sites-api.md §8). Of several the last is
 * told; filters that make no sense come between the last two.
 */
public enum SegmentFault {
    NAME_NOT_TEXT("name is invalid"),
    DATA_NOT_AN_OBJECT("segment_data is invalid"),
    NAME_BLANK("name can't be blank"),
    DATA_BLANK("segment_data can't be blank"),
    TYPE_BLANK("type can't be blank"),
    NAME_TOO_LONG("name should be at most " + Segment.LONGEST_NAME + " byte(s)"),
    DATA_WITH_MORE("segment_data must not contain any other property except \"filters\" and \"labels\""),
    NO_FILTERS("segment_data property \"filters\" must be an array with at least one member"),
    LABELS_NOT_AN_OBJECT("segment_data property \"labels\" must be map or nil"),
    DATA_TOO_LONG("segment_data should be at most " + Segment.MOST_DATA_BYTES + " byte(s)"),
    DEEP_FILTERS("segment_data Invalid filters. Deep filters are not supported.");

    private final String words;

    SegmentFault(String words) {
        this.words = words;
    }

    /** The field and what is wrong with it, as published. */
    public String words() {
        return words;
    }
}
