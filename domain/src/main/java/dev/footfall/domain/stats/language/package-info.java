/** The grammar of v2 queries and the words of its problems. Pure: no I/O, no clock, no randomness, no framework. */
@NullMarked
package dev.footfall.domain.stats.language;

import org.jspecify.annotations.NullMarked;
