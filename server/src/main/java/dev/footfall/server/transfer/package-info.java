/** A site's events and statistics, in from files and out to files. */
@NullMarked
package dev.footfall.server.transfer;

import org.jspecify.annotations.NullMarked;
