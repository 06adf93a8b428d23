package dev.footfall.http.plugins;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** A shared link as it is sent (sites-api.md §10.2). */
@JsonNaming(SnakeCaseStrategy.class)
record SharedLinkAnswer(Link sharedLink) {
    static SharedLinkAnswer of(dev.footfall.domain.site.SharedLink link, String address) {
        return new SharedLinkAnswer(
                new Link(link.id().value(), link.name(), link.password().isPresent(), address));
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Link(long id, String name, boolean passwordProtected, String href) {}
}
