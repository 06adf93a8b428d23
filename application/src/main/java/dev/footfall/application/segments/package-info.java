/**
 * What can be done with the saved filters of a site, by whichever way somebody comes: with a key or with a session. What
 * roles allow and what a segment may be are rules of the domain.
 */
@NullMarked
package dev.footfall.application.segments;

import org.jspecify.annotations.NullMarked;
