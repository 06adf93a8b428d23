/** Ports kept in memory, for the tests of use cases. Nothing here decides anything. */
@NullMarked
package dev.footfall.application.fakes;

import org.jspecify.annotations.NullMarked;
