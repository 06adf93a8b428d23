/** Everything out again: raw events, visits, and the aggregates of the CSV export. Knows the domain only. */
@NullMarked
package dev.footfall.application.export;

import org.jspecify.annotations.NullMarked;
