/** What became of events, and dry runs of them (extensions.md §4). Decides nothing, and takes no event in. */
@NullMarked
package dev.footfall.http.ingestion;

import org.jspecify.annotations.NullMarked;
