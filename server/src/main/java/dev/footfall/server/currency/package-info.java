/** What the operator says currencies are worth: stated outright, or in a file that may change while the server runs. */
@NullMarked
package dev.footfall.server.currency;

import org.jspecify.annotations.NullMarked;
