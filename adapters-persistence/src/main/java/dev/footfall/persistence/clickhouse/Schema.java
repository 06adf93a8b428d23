package dev.footfall.persistence.clickhouse;

import dev.footfall.application.store.StoreUnavailable;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Makes the tables, or brings them up to date. On one server a table of rows is a MergeTree; in a cluster it is a Distributed
 * table over Replicated ones, which have {@code _local} at the end of their names.
 */
final class Schema {
    private static final String SCRIPTS = "classpath:dev/footfall/persistence/";

    /** An insert is on the disk when it is acknowledged, and known again when it is repeated. */
    private static final String DURABLE = "fsync_after_insert = 1, fsync_part_directory = 1";

    private static final Map<String, String> ON_ONE_SERVER = Map.of(
            "onCluster", "",
            "local", "",
            "plain", "MergeTree",
            "replacing", "ReplacingMergeTree(arrival)",
            "everywhere", "MergeTree",
            "settings", DURABLE + ", non_replicated_deduplication_window = 1000");

    private Schema() {}

    /** @throws StoreUnavailable when it cannot be reached, lets nobody in, or was made by a newer Footfall */
    static void bringUpToDate(DataSource source, ClickHouseUrl url) {
        try {
            configured(url.cluster()).dataSource(source).load().migrate();
        } catch (FlywayException | com.clickhouse.client.api.ClickHouseException failed) {
            throw new StoreUnavailable("cannot migrate the event store " + url, failed);
        }
    }

    private static FluentConfiguration configured(Optional<String> cluster) {
        FluentConfiguration flyway = Flyway.configure(Schema.class.getClassLoader());
        return cluster.map(name -> flyway.locations(SCRIPTS + "clickhouse", SCRIPTS + "clickhouse_cluster")
                        .placeholders(onCluster(name))
                        .configuration(Map.of("flyway.clickhouse.clusterName", name)))
                .orElseGet(() -> flyway.locations(SCRIPTS + "clickhouse").placeholders(ON_ONE_SERVER));
    }

    private static Map<String, String> onCluster(String name) {
        return Map.of(
                "onCluster",
                "ON CLUSTER '" + name + "'",
                "local",
                "_local",
                "cluster",
                name,
                "plain",
                "ReplicatedMergeTree",
                "replacing",
                "ReplicatedReplacingMergeTree(arrival)",
                "everywhere",
                // One set of replicas for all shards, so that each server has all rows.
                "ReplicatedMergeTree('/clickhouse/tables/{uuid}/everywhere', '{shard}-{replica}')",
                "settings",
                DURABLE);
    }
}
