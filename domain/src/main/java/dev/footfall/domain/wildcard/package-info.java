/** Wildcard patterns. Pure: no I/O, no clock, no randomness, no framework. */
@NullMarked
package dev.footfall.domain.wildcard;

import org.jspecify.annotations.NullMarked;
