/** {@code footfall explain-event}: dry runs of events on the command line. */
@NullMarked
package dev.footfall.server.explanation;

import org.jspecify.annotations.NullMarked;
