/** The query language and its semantics, from request to result. Pure: no I/O, no clock, no randomness, no framework. */
@NullMarked
package dev.footfall.domain.stats;

import org.jspecify.annotations.NullMarked;
