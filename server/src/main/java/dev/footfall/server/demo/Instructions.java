package dev.footfall.server.demo;

import dev.footfall.server.demo.DemoSite.Ready;
import java.net.URI;

/** What the demo says when it is ready: keys, and lines that work when pasted into a shell. */
public final class Instructions {
    private Instructions() {}

    /** @param kept where the data stays, or that they do not */
    public static String text(URI address, Ready demo, String kept) {
        return """

                  site        %s: %s
                  stats key   %s
                  sites key   %s
                  data        %s

                Paste any of these into another shell:

                %s

                Send an event, then ask for the current visitors again:

                %s

                Ctrl-C ends the demo.
                """.formatted(
                        DemoSite.DOMAIN,
                        demo.contents(),
                        demo.statsKey().value(),
                        demo.sitesKey().value(),
                        kept,
                        questions(address, demo.statsKey().value()),
                        event(address));
    }

    private static String questions(URI address, String key) {
        return """
                curl -H 'Authorization: Bearer %1$s' '%2$s/api/v1/stats/realtime/visitors?site_id=%3$s'
                curl -H 'Authorization: Bearer %1$s' '%2$s/api/v1/stats/aggregate?site_id=%3$s&period=30d&metrics=visitors,pageviews'
                curl -H 'Authorization: Bearer %1$s' '%2$s/api/v1/stats/timeseries?site_id=%3$s&period=7d&metrics=visitors,visits,bounce_rate'
                curl -H 'Authorization: Bearer %1$s' '%2$s/api/v1/stats/breakdown?site_id=%3$s&period=30d&property=visit:source&metrics=visitors,bounce_rate&limit=5'
                curl -H 'Authorization: Bearer %1$s' -H 'Content-Type: application/json' '%2$s/api/v2/query' -d '{"site_id":"%3$s","metrics":["visitors","pageviews"],"date_range":"30d","dimensions":["event:page"],"pagination":{"limit":5}}'""".formatted(key, address, DemoSite.DOMAIN);
    }

    // curl's own name is a robot's, whose events are dropped.
    private static String event(URI address) {
        return """
                curl -i '%1$s/api/event' -A 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0' -H 'Content-Type: application/json' -d '{"name":"pageview","domain":"%2$s","url":"https://%2$s/hello"}'""".formatted(address, DemoSite.DOMAIN);
    }
}
