/** Events, visits and the statistics made of them, in a DuckDB file. All plain SQL is in the class {@code DuckDb}. */
@NullMarked
package dev.footfall.persistence.statistics;

import org.jspecify.annotations.NullMarked;
