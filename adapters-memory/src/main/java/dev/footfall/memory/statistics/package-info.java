/** Events, visits and imported rows in lists, and an engine that interprets plans over them: for tests and small sites. */
@NullMarked
package dev.footfall.memory.statistics;

import org.jspecify.annotations.NullMarked;
