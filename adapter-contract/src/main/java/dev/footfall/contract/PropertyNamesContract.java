package dev.footfall.contract;

import static dev.footfall.contract.Visitor.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.stats.PropertyNames.Used;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.SiteScope;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Which custom properties a site's events have. Subclass it beside the adapter. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class PropertyNamesContract {
    private static final SiteId SITE = new SiteId(1);
    private static final SiteId OTHER = new SiteId(2);
    private static final Instant TEN = Instant.parse("2024-02-01T10:00:00Z");
    private static final SiteScope SHOP = new SiteScope(SITE, "shop.example", SiteTimeZone.UTC, TEN);

    /** New, empty stores, independent of all others. */
    protected abstract DataStores open();

    @Test
    void a_site_without_events_has_none() {
        try (DataStores stores = open()) {
            assertThat(stores.properties().mostUsed(SHOP, 10)).isEmpty();
        }
    }

    @Test
    void the_most_used_come_first_and_equally_used_ones_by_name() {
        try (DataStores stores = filled()) {
            assertThat(stores.properties().mostUsed(SHOP, 10))
                    .containsExactly(new Used("plan", 3), new Used("author", 1), new Used("url", 1));
            assertThat(stores.properties().mostUsed(SHOP, 2))
                    .containsExactly(new Used("plan", 3), new Used("author", 1));
        }
    }

    @Test
    void a_consolidated_view_has_those_of_all_its_sites() {
        try (DataStores stores = filled()) {
            assertThat(stores.properties().mostUsed(SHOP.over(Set.of(SITE, OTHER), TEN), 2))
                    .containsExactly(new Used("plan", 3), new Used("url", 2));
        }
    }

    private DataStores filled() {
        DataStores stores = open();
        Traffic shop = Traffic.on(
                SITE,
                visitor("early").at("2024-02-01T09:59:59").views("/", Map.of("before the start", "x")),
                visitor("a")
                        .at("2024-02-01T10:00")
                        .views("/", Map.of("plan", "pro", "author", "me"))
                        .views("/", Map.of("plan", "")),
                visitor("b").at("2024-02-01T11:00").undergoes("Click", "/", Map.of("plan", "pro", "url", "/x")));
        Traffic other =
                Traffic.on(OTHER, visitor("c").at("2024-02-01T11:00").undergoes("Click", "/", Map.of("url", "/y")));
        stores.events().append(shop.and(other).batch());
        return stores;
    }
}
