/** Events, visits, and the rule that makes visits of events. Pure: no I/O, no clock, no randomness, no framework. */
@NullMarked
package dev.footfall.domain.visit;

import org.jspecify.annotations.NullMarked;
