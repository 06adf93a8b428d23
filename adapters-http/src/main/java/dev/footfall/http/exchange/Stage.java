package dev.footfall.http.exchange;

/** The order in which a request is looked at before it has a resource. */
public final class Stage {
    /** Every answer says a name, whoever gives it. */
    static final int REQUEST_IDS = 1;

    /** Doors that let nobody ask anything without a token. */
    public static final int GATES = 2;

    static final int CROSS_ORIGIN = 3;
    static final int NEGOTIATION = 4;

    private Stage() {}
}
