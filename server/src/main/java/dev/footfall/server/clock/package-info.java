/** A clock that stands still when told to: for conformance runs, never for production. */
@NullMarked
package dev.footfall.server.clock;

import org.jspecify.annotations.NullMarked;
