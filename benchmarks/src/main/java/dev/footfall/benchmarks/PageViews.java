package dev.footfall.benchmarks;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** What trackers send for a hundred thousand visitors, each with an address of his own, who come round in turn. */
final class PageViews implements Supplier<byte[]> {
    private static final int VISITORS = 100_000;
    private static final int PAGES = 50;
    private static final String AGENT =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
                    + "Chrome/124.0.0.0 Safari/537.36";

    private final AtomicLong next = new AtomicLong();
    private final URI server;
    private final String site;

    PageViews(URI server, String site) {
        this.server = server;
        this.site = site;
    }

    @Override
    public byte[] get() {
        long visitor = next.getAndIncrement() % VISITORS;
        String body =
                "{\"n\":\"pageview\",\"v\":33,\"u\":\"https://%s/page/%d\",\"d\":\"%s\",\"r\":\"https://www.google.com/\"}"
                        .formatted(site, visitor % PAGES, site);
        return ("POST /api/event HTTP/1.1\r\nHost: " + server.getAuthority()
                        + "\r\nContent-Type: text/plain\r\nX-Forwarded-For: 10.%d.%d.%d\r\n"
                                .formatted(visitor >> 16 & 255, visitor >> 8 & 255, visitor & 255)
                        + "User-Agent: " + AGENT + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }
}
