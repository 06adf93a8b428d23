/** The ports of everything but statistics as one store. Every feature has its own; nothing here but their collection. */
@NullMarked
package dev.footfall.application.configuration;

import org.jspecify.annotations.NullMarked;
