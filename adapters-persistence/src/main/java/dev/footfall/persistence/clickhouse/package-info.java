/**
 * Events, visits and the statistics made of them, in ClickHouse. What questions say is compiled in {@code statistics}; here is
 * how rows get in. All plain SQL of this package is in the class {@code ClickHouseStatements}.
 */
@NullMarked
package dev.footfall.persistence.clickhouse;

import org.jspecify.annotations.NullMarked;
