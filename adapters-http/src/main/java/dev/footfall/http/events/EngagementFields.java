package dev.footfall.http.events;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.visit.Engagement;
import java.util.Optional;
import java.util.OptionalLong;

/** What a ping says about scrolling and reading (ingestion.md §15.1): what cannot be read was not said. */
final class EngagementFields {
    private static final int WHOLE_PAGE = 100;
    private static final long THIRTY_DAYS = 2_592_000_000L;

    private EngagementFields() {}

    static Engagement read(SentFields sent) {
        return new Engagement(depth(sent.first("sd")), milliseconds(sent.first("e")));
    }

    /** Whether there is anything in it. */
    static boolean isMeasured(Engagement engagement) {
        return engagement.scrollDepth() != Engagement.UNKNOWN_DEPTH || engagement.milliseconds() > 0;
    }

    private static int depth(Optional<JsonTree> sent) {
        OptionalLong percent = number(sent);
        return percent.isPresent() && percent.getAsLong() >= 0
                ? (int) Math.min(percent.getAsLong(), WHOLE_PAGE)
                : Engagement.UNKNOWN_DEPTH;
    }

    private static long milliseconds(Optional<JsonTree> sent) {
        OptionalLong time = number(sent);
        return time.isPresent() && time.getAsLong() >= 0 && time.getAsLong() < THIRTY_DAYS ? time.getAsLong() : 0;
    }

    private static OptionalLong number(Optional<JsonTree> sent) {
        return sent.map(WholeNumber::of).orElseGet(OptionalLong::empty);
    }
}
