/** Funnels. Pure: no I/O, no clock, no randomness, no framework. */
@NullMarked
package dev.footfall.domain.funnel;

import org.jspecify.annotations.NullMarked;
