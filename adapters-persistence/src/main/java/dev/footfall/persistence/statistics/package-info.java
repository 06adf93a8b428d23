/**
 * Events, visits and the statistics made of them: what all stores of them share, and the DuckDB file. All plain SQL is in the
 * classes {@code DuckDb} and {@code ClickHouse}.
 */
@NullMarked
package dev.footfall.persistence.statistics;

import org.jspecify.annotations.NullMarked;
