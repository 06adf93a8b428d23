/** What a killed process left half done. Knows the domain only. */
@NullMarked
package dev.footfall.application.recovery;

import org.jspecify.annotations.NullMarked;
