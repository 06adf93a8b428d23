/** Saved filters. Pure: no I/O, no clock, no randomness, no framework. */
@NullMarked
package dev.footfall.domain.segment;

import org.jspecify.annotations.NullMarked;
