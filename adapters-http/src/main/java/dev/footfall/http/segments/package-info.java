/**
 * Saved filters over HTTP, for dashboards with a session and for programs with a key. Both answer alike; what is allowed
 * and what makes sense the application says.
 */
@NullMarked
package dev.footfall.http.segments;

import org.jspecify.annotations.NullMarked;
