/** Where visitors come from: sources and acquisition channels. Pure: no I/O, no clock, no randomness, no framework. */
@NullMarked
package dev.footfall.domain.source;

import org.jspecify.annotations.NullMarked;
