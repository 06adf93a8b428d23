/** What the script on a site's pages does. Pure: no I/O, no clock, no randomness, no framework. */
@NullMarked
package dev.footfall.domain.tracker;

import org.jspecify.annotations.NullMarked;
