package dev.footfall.server.web;

import java.time.Duration;

/**
 * How long a connection may be quiet.
 *
 * @param sender until a request comes or goes on, and until we look at what has come
 * @param reader until a client goes on reading. The system tells of room only when a third of its buffer (4 MB) is free,
 *     which takes minutes where somebody reads slowly but steadily
 */
record Patience(Duration sender, Duration reader) {
    static final Patience DEFAULT = new Patience(Duration.ofSeconds(30), Duration.ofMinutes(5));
}
