/** Goals and what reaches them. Pure: no I/O, no clock, no randomness, no framework. */
@NullMarked
package dev.footfall.domain.goal;

import org.jspecify.annotations.NullMarked;
