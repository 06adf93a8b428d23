/** The legacy Stats API: its small language, its words and its rendering, as pure functions, and the resource that uses them. */
@NullMarked
package dev.footfall.http.stats.v1;

import org.jspecify.annotations.NullMarked;
