package dev.footfall.domain.stats;

import dev.footfall.domain.json.Json;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.language.QueryReader;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Questions as clients write them; what a test does not say is about the visitors of 2024-03-04. */
final class Asked {
    static final SiteFacts EVERYTHING = new SiteFacts(Set.of(Feature.values()));
    static final Instant NOW = Instant.parse("2024-03-04T12:30:00Z");

    private Asked() {}

    /** @param members members of the request, without the braces */
    static QueryRequest request(String members) {
        Map<String, JsonTree> all = new LinkedHashMap<>();
        all.put("site_id", new JsonTree.Text("shop.test"));
        all.put("metrics", Json.read("[\"visitors\"]"));
        all.put("date_range", Json.read("[\"2024-03-04\", \"2024-03-04\"]"));
        all.putAll(Json.object("{" + members + "}").members());
        return QueryReader.read(new JsonTree.Members(all))
                .getOrElseThrow(problem -> new AssertionError("unreadable: " + problem));
    }

    static Query query(String members) {
        return Query.of(request(members), EVERYTHING)
                .getOrElseThrow(problem -> new AssertionError("senseless: " + problem));
    }

    static ResolvedQuery resolved(String members) {
        return query(members).resolve(site(SiteTimeZone.UTC, Instant.EPOCH), NOW, Optional.empty());
    }

    static SiteScope site(SiteTimeZone zone, Instant nativeStart) {
        return new SiteScope(new SiteId(1), "shop.test", zone, nativeStart);
    }

    static Filter filter(String tree) {
        return request("\"filters\": [" + tree + "]").filters().getFirst();
    }

    static List<Metric> metrics(String names) {
        return Arrays.stream(names.split(" ", -1))
                .map(name -> Metric.named(name).orElseThrow())
                .toList();
    }

    static List<Dimension> dimensions(String names) {
        return Arrays.stream(names.split(" ", -1))
                .map(name -> Dimension.named(name).orElseThrow())
                .toList();
    }
}
