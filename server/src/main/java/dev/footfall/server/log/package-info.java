/** The logging backend: one line for each record on standard error. Everybody else logs through SLF4J. */
@NullMarked
package dev.footfall.server.log;

import org.jspecify.annotations.NullMarked;
