package dev.footfall.rest;

import dev.footfall.http.HttpApi;
import jakarta.servlet.DispatcherType;
import jakarta.ws.rs.core.Application;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.plugins.server.servlet.HttpServlet30Dispatcher;
import org.jboss.resteasy.spi.ResteasyDeployment;

/** Somebody's server: RESTEasy, with an application of the host's and one that is mounted below {@value #PATH}. */
final class RestEasyHost {
    static final String PATH = "/deep/analytics";

    private final Server server = new Server();
    private final ServerConnector connector =
            new ServerConnector(server, 1, 1, new HttpConnectionFactory(everything()));

    // Sites have slashes in their names, and what else there may be in a path is not for this server to refuse.
    private static HttpConfiguration everything() {
        HttpConfiguration http = new HttpConfiguration();
        http.setUriCompliance(UriCompliance.UNSAFE);
        return http;
    }

    private RestEasyHost() {
        server.addConnector(connector);
    }

    static RestEasyHost listening() throws Exception {
        RestEasyHost host = new RestEasyHost();
        host.connector.open();
        return host;
    }

    /** Without the path. */
    URI address() {
        return URI.create("http://localhost:" + connector.getLocalPort());
    }

    void serve(Set<Object> hostsOwn, Application mounted) throws Exception {
        ServletContextHandler analytics = context(PATH, mounted);
        analytics.addFilter(
                new FilterHolder((request, response, chain) -> {
                    request.setAttribute(HttpApi.PEER_ADDRESS, request.getRemoteAddr());
                    chain.doFilter(request, response);
                }),
                "/*",
                EnumSet.of(DispatcherType.REQUEST));
        server.setHandler(new Handler.Sequence(analytics, context("/shop", new Singletons(hostsOwn))));
        server.start();
    }

    private static ServletContextHandler context(String path, Application application) {
        ResteasyDeployment deployment = new ResteasyDeploymentImpl();
        deployment.setApplication(application);
        ServletContextHandler context = new ServletContextHandler(path);
        context.setAttribute(ResteasyDeployment.class.getName(), deployment);
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        context.addServlet(HttpServlet30Dispatcher.class, "/*");
        return context;
    }

    void stop() throws Exception {
        server.stop();
    }

    private static final class Singletons extends Application {
        private final Set<Object> resources;

        Singletons(Set<Object> resources) {
            this.resources = resources;
        }

        @Override
        @SuppressWarnings("deprecation") // these are instances
        public Set<Object> getSingletons() {
            return resources;
        }
    }
}
