/** What has to be done now and then. Knows the domain only. */
@NullMarked
package dev.footfall.application.upkeep;

import org.jspecify.annotations.NullMarked;
