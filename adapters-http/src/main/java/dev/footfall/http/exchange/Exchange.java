package dev.footfall.http.exchange;

import java.util.function.Supplier;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** Everything between a connection and a resource. */
public final class Exchange {
    private Exchange() {}

    /** @param requestIds names for requests that bring none */
    public static void registerIn(ResourceConfig config, Supplier<String> requestIds) {
        config.register(new RequestIds(requestIds))
                .register(new CrossOrigin())
                .register(new Negotiation())
                .register(new Failures())
                .register(new JsonWriter())
                .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                // Otherwise the container is asked for an error page of its own when an answer has no body.
                .property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
    }
}
