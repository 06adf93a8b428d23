/** Events on their way in: use cases and the ports they need. Knows the domain only. */
@NullMarked
package dev.footfall.application.ingest;

import org.jspecify.annotations.NullMarked;
