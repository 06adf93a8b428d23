/** Jetty around the JAX-RS resources: ports, limits, and JSON for every error that no resource sees. */
@NullMarked
package dev.footfall.server.web;

import org.jspecify.annotations.NullMarked;
