/** The public APIs as JAX-RS resources. {@link HttpApi} is the whole of it; no server, no store. */
@NullMarked
package dev.footfall.http;

import org.jspecify.annotations.NullMarked;
