/** The ports of statistics as one store. Every feature has its own; nothing here but their collection. */
@NullMarked
package dev.footfall.application.statistics;

import org.jspecify.annotations.NullMarked;
