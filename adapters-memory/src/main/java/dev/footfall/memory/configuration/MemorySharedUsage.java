package dev.footfall.memory.configuration;

import dev.footfall.application.billing.SharedUsage;
import dev.footfall.application.billing.SiteDay;
import dev.footfall.application.store.Node;
import dev.footfall.domain.plan.BillingCycles.Days;
import dev.footfall.domain.site.SiteId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

final class MemorySharedUsage implements SharedUsage {
    private final Tables tables;
    private final Node node;

    MemorySharedUsage(Tables tables, Node node) {
        this.tables = tables;
        this.node = node;
    }

    @Override
    public boolean isAsked() {
        return tables.read(() -> tables.nodes.has(other -> !other.equals(node)));
    }

    @Override
    public void tell(Map<SiteDay, Long> events) {
        tables.write(() -> {
            tables.usage.remove(row -> row.thing().node().equals(node));
            events.forEach((day, count) -> {
                if (tables.hasSite(day.site())) {
                    var unused = tables.usage.add(
                            number -> new OfSite<>(day.site(), new Rows.UsageRow(node, day.day(), count)));
                }
            });
        });
    }

    @Override
    public long ofOthers(Set<SiteId> sites, Days days) {
        return tables.read(() -> tables.usage.where(row -> sites.contains(row.site())).stream()
                .map(OfSite::thing)
                .filter(row -> !row.node().equals(node) && isIn(row.day(), days))
                .mapToLong(Rows.UsageRow::events)
                .sum());
    }

    private static boolean isIn(LocalDate day, Days days) {
        return !day.isBefore(days.first()) && !day.isAfter(days.last());
    }
}
