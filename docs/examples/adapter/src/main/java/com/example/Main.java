package com.example;

import dev.footfall.embedded.Footfall;
import dev.footfall.embedded.SiteEvent;
import java.nio.file.Path;

/** {@code mvn compile exec:java -Dexec.mainClass=com.example.Main} */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Path folder = Path.of("target", "stats");
        try (Footfall footfall = Footfall.at(folder)
                .eventStore(placeNames -> new LogStatistics(folder.resolve("statistics.log"), placeNames))
                .open()) {
            var site = footfall.site("shop.example");
            footfall.accept(SiteEvent.pageview("https://shop.example/pricing").by("192.0.2.7", "Firefox/126.0"))
                    .join();
            footfall.query(site, """
                    {"metrics": ["visitors", "pageviews"], "date_range": "day", "dimensions": ["event:page"]}""").forEach(result -> System.out.println(result.rows()));
        }
    }
}
