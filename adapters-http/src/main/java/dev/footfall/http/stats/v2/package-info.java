/** The Query API over HTTP: statuses and rendering. Its language lives in the domain. */
@NullMarked
package dev.footfall.http.stats.v2;

import org.jspecify.annotations.NullMarked;
