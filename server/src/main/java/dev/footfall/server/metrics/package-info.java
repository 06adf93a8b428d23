/** The figures of a running server, in Prometheus' words. Knows neither the HTTP server nor the stores. */
@NullMarked
package dev.footfall.server.metrics;

import org.jspecify.annotations.NullMarked;
