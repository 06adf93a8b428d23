/** What countries, regions and cities are called. Pure: no I/O, no clock, no randomness, no framework. */
@NullMarked
package dev.footfall.domain.place;

import org.jspecify.annotations.NullMarked;
