/**
 * Look-ups that tell what an event's address, referrer and user agent mean: adapters of the ports in
 * {@code application.ingest}. Knows no HTTP and no SQL.
 */
@NullMarked
package dev.footfall.enrichment;

import org.jspecify.annotations.NullMarked;
