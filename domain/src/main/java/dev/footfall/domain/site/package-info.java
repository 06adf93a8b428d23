/** Sites, their domains and time zones. Pure: no I/O, no clock, no randomness, no framework. */
@NullMarked
package dev.footfall.domain.site;

import org.jspecify.annotations.NullMarked;
