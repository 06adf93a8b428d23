/** Many events at a time, from servers (extensions.md §3). Reads and tells; what becomes of events is decided elsewhere. */
@NullMarked
package dev.footfall.http.batches;

import org.jspecify.annotations.NullMarked;
