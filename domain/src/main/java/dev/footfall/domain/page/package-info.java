/** Addresses of pages, as browsers send them. Pure: no I/O, no clock, no randomness, no framework. */
@NullMarked
package dev.footfall.domain.page;

import org.jspecify.annotations.NullMarked;
