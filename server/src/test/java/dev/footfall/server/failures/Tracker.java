package dev.footfall.server.failures;

import dev.footfall.domain.visit.Interaction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the tracker sends for some visitors of its own, who come round in turn: page views, engagement pings and custom
 * events. Used by one thread at a time, so that the events of a visitor arrive in their order.
 */
final class Tracker {
    /** How many visitors one has. */
    static final int VISITORS = 20;

    private static final String PASSIVE = "Seen";
    private static final List<String> AGENTS = List.of(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/126.0");
    private static final List<String> REFERRERS =
            List.of("https://www.google.com/", "https://news.ycombinator.com/item?id=1", "");

    private final String domain;
    private final int sender;
    private int next;

    Tracker(String domain, int sender) {
        this.domain = domain;
        this.sender = sender;
    }

    /** Whether an event of this name counts as something that somebody did: that is not stored. */
    static Interaction interaction(String name) {
        return name.equals(PASSIVE) ? Interaction.PASSIVE : Interaction.INTERACTIVE;
    }

    /** Which of its sender's visitors an event is of. */
    static int visitorOf(EventId id) {
        return id.number() % VISITORS;
    }

    Sent next() {
        int number = next++;
        EventId id = new EventId(sender, number);
        int visitor = visitorOf(id);
        int turn = number / VISITORS;
        String body =
                "{%s,\"u\":\"https://%s/page/%d?utm_source=s%d\",\"d\":\"%s\",\"r\":\"%s\",\"v\":33,\"p\":{\"%s\":\"%s\"}}"
                        .formatted(
                                kind(turn),
                                domain,
                                turn % 7,
                                visitor % 4,
                                domain,
                                REFERRERS.get(visitor % REFERRERS.size()),
                                EventId.PROPERTY,
                                id);
        String headers = "Content-Type: text/plain\r\nX-Forwarded-For: 10.%d.%d.%d\r\nUser-Agent: %s\r\n"
                .formatted(sender >> 8, sender & 255, visitor, AGENTS.get(visitor % AGENTS.size()));
        return new Sent(id, Wire.request("POST /api/event", headers, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String kind(int turn) {
        return switch (turn % 5) {
            case 1 -> "\"n\":\"engagement\",\"sd\":%d,\"e\":%d".formatted(turn % 101, 3_000 + turn % 1_000);
            case 2 -> "\"n\":\"" + PASSIVE + "\",\"i\":false";
            case 4 -> "\"n\":\"Signup\"";
            default -> "\"n\":\"pageview\"";
        };
    }

    /** An event on its way. */
    @SuppressWarnings("ArrayRecordComponent") // written once, and compared with nothing
    record Sent(EventId id, byte[] request) {}
}
