/** Daily aggregates that another tool has counted. Pure: no I/O, no clock, no randomness, no framework. */
@NullMarked
package dev.footfall.domain.imported;

import org.jspecify.annotations.NullMarked;
