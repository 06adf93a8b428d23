package dev.footfall.http.health;

import dev.footfall.application.store.CheckHealth.Condition;
import dev.footfall.application.store.CheckHealth.HealthReport;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.ReportingPolicy;

/** A report as monitors read it. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface HealthMapper {
    @Mapping(target = "status", source = "well", qualifiedByName = "status")
    @Mapping(target = "postgres", source = "configuration", qualifiedByName = "condition")
    @Mapping(target = "clickhouse", source = "events", qualifiedByName = "condition")
    @Mapping(target = "sitesCache", source = "configuration", qualifiedByName = "cache")
    @Mapping(target = "sessions", constant = "ok")
    HealthAnswer answer(HealthReport report);

    @Named("status")
    static String status(boolean well) {
        return condition(well ? Condition.OK : Condition.ERROR);
    }

    @Named("condition")
    static String condition(Condition condition) {
        return switch (condition) {
            case OK -> "ok";
            case ERROR -> "error";
        };
    }

    @Named("cache")
    static @Nullable String cache(Condition configuration) {
        return configuration == Condition.OK ? condition(configuration) : null;
    }
}
