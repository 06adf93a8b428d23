/** Who may do what: use cases and the ports they need. Knows the domain only. */
@NullMarked
package dev.footfall.application.access;

import org.jspecify.annotations.NullMarked;
