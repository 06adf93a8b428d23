/** Questions about statistics: use cases and the ports they need. Knows the domain only. */
@NullMarked
package dev.footfall.application.stats;

import org.jspecify.annotations.NullMarked;
