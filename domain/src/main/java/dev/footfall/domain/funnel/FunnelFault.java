package dev.footfall.domain.funnel;

/** What can be wrong with a funnel somebody describes (sites-api.md §9.1), in the words of every API that makes funnels. */
public enum FunnelFault {
    NAME_INVALID("name", "is invalid"),
    NAME_BLANK("name", "can't be blank"),
    NAME_TAKEN("name", "has already been taken"),
    STEPS_INVALID("steps", "is invalid"),
    TOO_FEW_STEPS("steps", "should have at least " + Funnel.FEWEST_STEPS + " item(s)"),
    TOO_MANY_STEPS("steps", "should have at most " + Funnel.MOST_STEPS + " item(s)"),
    GOAL_UNKNOWN("goal", "does not exist"),
    GOAL_REPEATED("goal", "has already been taken"),
    ORDER_INVALID("strict_order", "is invalid");

    private final String field;
    private final String words;

    FunnelFault(String field, String words) {
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
