package dev.footfall.http.plugins;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.footfall.domain.site.PropertyList;
import java.util.List;

/** The custom properties of a site as they are sent (sites-api.md §10.5). */
@JsonNaming(SnakeCaseStrategy.class)
record PropertiesAnswer(List<Property> customProps) {
    static PropertiesAnswer of(PropertyList properties) {
        return new PropertiesAnswer(properties.names().stream()
                .map(name -> new Property(new Key(name)))
                .toList());
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Property(Key customProp) {}

    record Key(String key) {}
}
