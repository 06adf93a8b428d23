/** Adapters that are broken on purpose. */
@NullMarked
package dev.footfall.memory.faults;

import org.jspecify.annotations.NullMarked;
