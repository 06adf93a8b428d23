package dev.footfall.embedded;

import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.files.RecordFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What happened on a shop in the first days of March 2024, the same in every Footfall that is told of it. */
final class History {
    static final Instant NOW = Instant.parse("2024-03-05T12:00:00Z");

    private static final String SITES = """
            {"users": [{"email": "ada@example.org"}],
             "teams": [{"identifier": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11", "owner": "ada@example.org"}],
             "sites": [{"domain": "shop.example", "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11",
                        "timezone": "Europe/Tallinn", "native_stats_start_at": "2024-03-01T03:00:00",
                        "goals": [{"event_name": "Signup"}, {"page_path": "/blog**"}, {"event_name": "Purchase", "currency": "EUR"},
                                  {"page_path": "/blog/1", "scroll_threshold": 50, "display_name": "Read"}],
                        "funnels": [{"name": "Checkout", "steps": ["Visit /blog**", "Signup", "Purchase"]}],
                        "imports": [{"key": "done", "start_date": "2024-02-20", "end_date": "2024-02-29"},
                                    {"key": "failed", "start_date": "2024-02-20", "end_date": "2024-02-29", "status": "failed"}]},
                       {"domain": "other.example", "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11"}]}""";
    private static final String WITHOUT_OTHER = """
            {"sites": [{"domain": "other.example", "absent": true}]}""";

    private final Footfall footfall;
    private final Path folder;

    private History(Footfall footfall, Path folder) {
        this.footfall = footfall;
        this.folder = folder;
    }

    /**
     * Provisions sites, loads events and imports, deletes a site again, and takes in a few events live.
     *
     * @param folder for files that are loaded
     */
    static Site toldTo(Footfall footfall, Path folder) throws IOException {
        return new History(footfall, folder).told();
    }

    private Site told() throws IOException {
        provision(SITES);
        load("other.example", 200, 4);
        provision(WITHOUT_OTHER);
        load("shop.example", 600, 3);
        imported("done", 7);
        imported("failed", 1000);
        // What is loaded lowers the start of a site's statistics: it is put where it was.
        provision(SITES);
        Site site = footfall.site("shop.example");
        for (String page : List.of("/blog/1", "/", "/blog/2")) {
            footfall.accept(SiteEvent.pageview("https://shop.example" + page)
                            .by("192.0.2." + page.length(), "Firefox/126.0")
                            .of(new Domain("shop.example")))
                    .join();
        }
        return site;
    }

    private void provision(String document) {
        footfall.provision()
                .apply(footfall.jsonReader()
                        .read(document.getBytes(StandardCharsets.UTF_8))
                        .get())
                .getOrElseThrow(fault -> new IllegalStateException(fault.toString()));
    }

    private void load(String domain, int events, int seed) throws IOException {
        Path file = Files.writeString(folder.resolve(domain), String.join("\n", lines(events, seed)));
        footfall.loadEvents()
                .load(footfall.site(domain), RecordFiles.ndjson(file))
                .getOrElseThrow(fault -> new IllegalStateException(fault.toString()));
    }

    static List<String> lines(int events, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Instant time = Instant.parse("2024-03-01T00:00:00Z");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            time = time.plusSeconds(random.nextInt(1200));
            String page = one(random, "/", "/blog/1", "/blog/2", "/cart");
            lines.add(
                    "{\"timestamp\": \"" + time + "\", \"user_id\": " + random.nextInt(40) + ", \"pathname\": \"" + page
                            + "\""
                            + one(
                                    random,
                                    ", \"name\": \"pageview\"",
                                    ", \"name\": \"pageview\", \"props\": {\"plan\": \"pro\"}",
                                    ", \"name\": \"pageview\", \"props\": {\"plan\": \"free\", \"author\": \"ada\"}",
                                    ", \"name\": \"engagement\", \"scroll_depth\": " + random.nextInt(101)
                                            + ", \"engagement_time\": " + random.nextInt(60_000),
                                    ", \"name\": \"Signup\"",
                                    ", \"name\": \"Purchase\", \"revenue_reporting_amount\": \"" + random.nextInt(90)
                                            + ".5\", \"revenue_reporting_currency\": \"EUR\"")
                            + one(
                                    random,
                                    "",
                                    ", \"referrer_source\": \"Google\", \"country_code\": \"EE\", \"subdivision1_code\": \"EE-37\", \"city_geoname_id\": 588409",
                                    ", \"utm_source\": \"news\", \"browser\": \"Firefox\", \"country_code\": \"US\"",
                                    ", \"screen_size\": \"Mobile\", \"hostname\": \"www.shop.example\"")
                            + "}");
        }
        return lines;
    }

    static String one(SplittableRandom random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private void imported(String key, int times) throws IOException {
        Site site = footfall.site("shop.example");
        SiteImport owner = footfall.imports().of(site.id()).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        load(site, owner, ImportedTable.VISITORS, times, "");
        load(site, owner, ImportedTable.SOURCES, times, ", \"source\": \"Google\"");
        load(site, owner, ImportedTable.PAGES, times, ", \"hostname\": \"shop.example\", \"page\": \"/blog/1\"");
    }

    private void load(Site site, SiteImport owner, ImportedTable table, int times, String dimensions)
            throws IOException {
        List<String> rows = IntStream.range(20, 30)
                .mapToObj(day -> "{\"date\": \"2024-02-" + day + "\", \"visitors\": " + times + ", \"visits\": "
                        + (times + day) + ", \"pageviews\": " + 2 * times + dimensions + "}")
                .toList();
        Path file = Files.writeString(folder.resolve("rows"), String.join("\n", rows));
        footfall.loadAggregates()
                .load(site, table, owner.id(), RecordFiles.ndjson(file))
                .getOrElseThrow(fault -> new IllegalStateException(fault.toString()));
    }
}
