/** What every store must offer: use cases and the ports they need. Knows the domain only. */
@NullMarked
package dev.footfall.application.store;

import org.jspecify.annotations.NullMarked;
