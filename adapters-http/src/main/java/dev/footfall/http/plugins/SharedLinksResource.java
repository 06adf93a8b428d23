package dev.footfall.http.plugins;

import dev.footfall.application.access.PluginGrant;
import dev.footfall.application.plugins.PluginSharedLinks;
import dev.footfall.application.plugins.PluginsProblem;
import dev.footfall.domain.site.SharedLink;
import dev.footfall.domain.site.SharedLink.SharedLinkId;
import dev.footfall.http.exchange.Json;
import dev.footfall.http.exchange.Received;
import io.vavr.control.Either;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** {@code /api/plugins/v1/shared_links} (sites-api.md §10.2). */
@Path("api/plugins/v1/shared_links")
public final class SharedLinksResource {
    private static final String LIST = "shared_links";

    private final PluginDoor door;
    private final PluginSharedLinks links;
    private final PluginAddresses addresses;

    SharedLinksResource(PluginDoor door, PluginSharedLinks links, PluginAddresses addresses) {
        this.door = door;
        this.links = links;
        this.addresses = addresses;
    }

    @GET
    public Response list(@BeanParam Received received) {
        return door.answer(
                received.request(),
                PluginOperations.LIST_SHARED_LINKS,
                asked -> Either.right(
                        links.list(asked.grant(), asked.bounds()).map(link -> answer(link, asked.grant()))),
                page -> Json.ok(new PageAnswer.SharedLinks(
                        page.rows(),
                        addresses.meta(page, LIST, received.request().getUriInfo()))));
    }

    @GET
    @Path("{id}")
    public Response read(@BeanParam Received received) {
        return door.answer(
                received.request(),
                PluginOperations.READ_SHARED_LINK,
                asked -> links.read(asked.grant(), new SharedLinkId(asked.id()))
                        .map(link -> answer(link, asked.grant())),
                Json::ok);
    }

    @PUT
    public Response put(@BeanParam Received received) {
        return door.answer(
                received.request(),
                PluginOperations.PUT_SHARED_LINK,
                this::put,
                made -> addresses.created(made, LIST, List.of(made.sharedLink().id())));
    }

    private Either<PluginsProblem, SharedLinkAnswer> put(PluginRequest asked) {
        Written link = asked.body().object("shared_link");
        return links.put(
                        asked.grant(),
                        link.text("name"),
                        link.optionalText("password").filter(password -> !password.isEmpty()))
                .map(made -> answer(made, asked.grant()));
    }

    private SharedLinkAnswer answer(SharedLink link, PluginGrant grant) {
        return SharedLinkAnswer.of(link, addresses.of(link, grant.site().domain()));
    }
}
