package com.example;

import dev.footfall.embedded.Footfall;
import dev.footfall.rest.FootfallApis;
import jakarta.ws.rs.core.Application;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;

/** Two applications on one server: the shop's own, and that of the statistics. */
final class ShopServer implements AutoCloseable {
    private final UndertowJaxrsServer server = new UndertowJaxrsServer();
    private final URI address;

    private ShopServer(int port) {
        address = URI.create("http://localhost:" + port);
        server.setHostname("localhost");
        server.setPort(port);
    }

    /** @param uploads a folder for what is loaded until it is stored */
    static ShopServer start(int port, Footfall footfall, Path uploads) {
        ShopServer shop = new ShopServer(port);
        shop.server.start();
        shop.server.deploy(new Shop(footfall), "/shop");
        shop.server.deploy(
                FootfallApis.of(footfall, shop.address.resolve("/analytics"), uploads)
                        .application()
                        .with(List.of(new PeerAddress())),
                "/analytics");
        return shop;
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        server.stop();
    }

    private static final class Shop extends Application {
        private final Set<Object> resources;

        Shop(Footfall footfall) {
            resources = Set.of(new Pages(footfall, footfall.site("shop.example")));
        }

        @Override
        public Set<Object> getSingletons() {
            return resources;
        }
    }
}
