package dev.footfall.domain.goal;

/** What can be wrong with a goal somebody describes (sites-api.md §4.1), in the words of every API that makes goals. */
public enum GoalFault {
    EVENT_MISSING("event_name", "this field is required and cannot be blank"),
    PAGE_MISSING("page_path", "this field is required and must start with a /"),
    EVENT_RESERVED("event_name", "The event name 'engagement' is reserved and cannot be used as a goal"),
    NAME_MISSING("display_name", "can't be blank"),
    EVENT_TOO_LONG("event_name", "should be at most " + Goal.LONGEST_EVENT_NAME + " character(s)"),
    THRESHOLD_OUT_OF_RANGE("scroll_threshold", "Should be -1 (missing) or in range [0, 100]"),
    THRESHOLD_WITHOUT_PAGE("scroll_threshold", "page_path field missing for page scroll goal"),
    EVENT_AND_PAGE("event_name", "cannot co-exist with page_path"),
    TOO_MANY_PROPS("custom_props", "use at most " + Goal.MOST_CUSTOM_PROPS + " properties per goal"),
    PROPS_NOT_TEXTS("custom_props", "must be a map with string keys and string values"),
    PROP_NAME_LENGTH("custom_props", "key length is 1..300 characters"),
    PROP_VALUE_LENGTH("custom_props", "value length is 1..2000 characters"),
    REVENUE_OF_VIEW("currency", "a consolidated view has no revenue goals");

    private final String field;
    private final String words;

    GoalFault(String field, String words) {
        this.field = field;
        this.words = words;
    }

    /** The key of the request that is to blame. */
    public String field() {
        return field;
    }

    public String words() {
        return words;
    }
}
