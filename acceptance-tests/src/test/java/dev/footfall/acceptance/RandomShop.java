package dev.footfall.acceptance;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Lines of the admin API about a shop that is busy from the middle of February to the beginning of March 2024. */
final class RandomShop {
    static final String DOCUMENT = """
            {
              "users": [{"email": "ada@example.org"}],
              "teams": [{"identifier": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11", "owner": "ada@example.org"}],
              "sites": [{"domain": "shop.example", "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11", "timezone": "%s",
                         "goals": [{"event_name": "Signup"}, {"page_path": "/blog**"},
                                   {"page_path": "/doc", "scroll_threshold": 50, "display_name": "Read the doc"}],
                         "imports": [{"key": "ua", "start_date": "2024-02-10", "end_date": "2024-02-22"}]}],
              "api_keys": [{"key": "a-long-random-text", "user": "ada@example.org",
                            "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11"}]
            }
            """;

    private static final List<String> PAGES = List.of("/", "/pricing", "/blog/one", "/blog/two", "/doc");
    private static final List<String> SOURCES = List.of("Google", "Bing", "Twitter", "");
    private static final List<String> HOSTS = List.of("shop.example", "www.shop.example");

    private final SplittableRandom random;

    RandomShop(SplittableRandom random) {
        this.random = random;
    }

    /** In the order in which it happened. */
    String events() {
        SortedMap<LocalDateTime, String> lines = new TreeMap<>();
        for (int visit = 0; visit < 150; visit++) {
            LocalDateTime time = LocalDateTime.parse("2024-02-12T00:00:00").plusSeconds(random.nextInt(22 * 24 * 3600));
            String visitor = visitor();
            for (int event = random.nextInt(1, 5); event > 0; event--) {
                lines.put(time, event(time, visitor));
                time = time.plusSeconds(random.nextInt(1, 1500));
            }
        }
        return String.join("\n", lines.values());
    }

    private String visitor() {
        return """
                "user_id": %s, "hostname": "%s", "referrer_source": "%s", "utm_campaign": "%s", "country_code": "%s",
                "subdivision1_code": "%s", "city_geoname_id": %s, "screen_size": "%s", "browser": "%s",
                "browser_version": "%s", "operating_system": "%s", "operating_system_version": "%s", "props": {%s}
                """.formatted(
                        random.nextInt(1, 60),
                        one(HOSTS),
                        one(SOURCES),
                        one(List.of("spring|sale", "autumn", "")),
                        one(List.of("EE", "DE", "US", "")),
                        one(List.of("EE-37", "US-TX", "")),
                        one(List.of("588409", "4671654", "0")),
                        one(List.of("Mobile", "Desktop", "")),
                        one(List.of("Chrome", "Firefox", "")),
                        one(List.of("120.0", "121.0", "")),
                        one(List.of("Mac", "Windows", "")),
                        one(List.of("14", "11", "")),
                        one(List.of("\"plan\": \"free\"", "\"plan\": \"pro\"", "")));
    }

    private String event(LocalDateTime time, String visitor) {
        String name = one(List.of("pageview", "pageview", "pageview", "Signup", "engagement"));
        String reading = name.equals("engagement")
                ? ", \"scroll_depth\": %s, \"engagement_time\": %s"
                        .formatted(random.nextInt(101), random.nextInt(90_000))
                : "";
        return "{\"name\": \"%s\", \"timestamp\": \"%s\", \"pathname\": \"%s\"%s, %s}"
                .formatted(name, time, one(PAGES), reading, visitor.replace("\n", " "));
    }

    /** Rows of an imported table, one for each day and value. */
    String imported(String columns, List<String> values) {
        List<String> lines = new ArrayList<>();
        for (int day = 10; day <= 22; day++) {
            for (String value : values) {
                lines.add("{\"date\": \"2024-02-%s\", %s, \"visitors\": %s}"
                        .formatted(day, columns.formatted(value, random.nextInt(1, 30)), random.nextInt(1, 9)));
            }
        }
        return String.join("\n", lines);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
