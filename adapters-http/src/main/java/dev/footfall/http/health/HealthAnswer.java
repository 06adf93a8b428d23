package dev.footfall.http.health;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * How the server is (stats-api-v1.md §17), under the keys monitors look for whatever the stores are.
 *
 * @param postgres the configuration store
 * @param clickhouse the event store
 * @param sitesCache null until the configuration store answers
 * @param sessions always ready: visits are taken over before the server listens
 */
@JsonNaming(SnakeCaseStrategy.class)
record HealthAnswer(
        String status,
        String postgres,
        String clickhouse,
        @Nullable String sitesCache,
        String sessions) {}
