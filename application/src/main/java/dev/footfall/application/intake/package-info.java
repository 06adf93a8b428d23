/**
 * What became of events, for those who may see a site (extensions.md §4): counts, the last drops, and a dry run. Nothing
 * here takes an event in.
 */
@NullMarked
package dev.footfall.application.intake;

import org.jspecify.annotations.NullMarked;
