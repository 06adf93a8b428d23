/** The people. Pure: no I/O, no clock, no randomness, no framework. */
@NullMarked
package dev.footfall.domain.user;

import org.jspecify.annotations.NullMarked;
