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
                curl -H 'Authorization: Bearer KEY' 'URL/api/v1/stats/realtime/visitors?site_id=SITE'
                curl -H 'Authorization: Bearer KEY' 'URL/api/v1/stats/aggregate?site_id=SITE&period=30d&metrics=visitors,pageviews'
                curl -H 'Authorization: Bearer KEY' 'URL/api/v1/stats/timeseries?site_id=SITE&period=7d&metrics=visitors,visits,bounce_rate'
                curl -H 'Authorization: Bearer KEY' 'URL/api/v1/stats/breakdown?site_id=SITE&period=30d&property=visit:source&metrics=visitors,bounce_rate&limit=5'
                curl -H 'Authorization: Bearer KEY' -H 'Content-Type: application/json' 'URL/api/v2/query' -d '{"site_id":"SITE","metrics":["visitors","pageviews"],"date_range":"30d","dimensions":["event:page"],"pagination":{"limit":5}}'""".replace("KEY", key).replace("URL", address.toString()).replace("SITE", DemoSite.DOMAIN);
    }

    // curl's own name is a robot's, whose events are dropped.
    private static String event(URI address) {
        return """
                curl -i 'URL/api/event' -A 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0' -H 'Content-Type: application/json' -d '{"name":"pageview","domain":"SITE","url":"https://SITE/hello"}'""".replace("URL", address.toString()).replace("SITE", DemoSite.DOMAIN);
    }
}
