/** The tree the query language is read from. Pure: no I/O, no clock, no randomness, no framework. */
@NullMarked
package dev.footfall.domain.json;

import org.jspecify.annotations.NullMarked;
