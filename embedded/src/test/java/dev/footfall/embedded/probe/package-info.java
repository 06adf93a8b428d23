/** What a process with a Footfall inside is like, seen from outside. */
@NullMarked
package dev.footfall.embedded.probe;

import org.jspecify.annotations.NullMarked;
