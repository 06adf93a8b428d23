package com.example;

import dev.footfall.http.HttpApi;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;

/** Tells Footfall who is at the other end of a connection, which Jakarta REST itself does not know. */
@PreMatching
public final class PeerAddress implements ContainerRequestFilter {
    @Context
    private HttpServletRequest connection;

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(HttpApi.PEER_ADDRESS, connection.getRemoteAddr());
    }
}
