/** Connections to files of this machine, shared. */
@NullMarked
package dev.footfall.persistence.pool;

import org.jspecify.annotations.NullMarked;
