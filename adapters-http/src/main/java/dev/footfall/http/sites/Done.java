package dev.footfall.http.sites;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.footfall.application.sites.PutSharedLink.LinkOfSite;
import java.util.List;

/** Short answers. */
final class Done {
    private Done() {}

    static Object created(Object ignored) {
        return new Created(true);
    }

    /** Also when there was nothing to delete, where that is no mistake. */
    static Object deleted(Object ignored) {
        return new Deleted(true);
    }

    static Object properties(List<String> names) {
        return new Properties(names.stream().map(Property::new).toList());
    }

    static Object link(LinkOfSite made, ShownAddresses addresses) {
        return new Link(made.link().name(), addresses.of(made.link(), made.domain()));
    }

    record Created(boolean created) {}

    record Deleted(boolean deleted) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Properties(List<Property> customProperties) {}

    record Property(String property) {}

    record Link(String name, String url) {}
}
