/**
 * Files of records and statistics in their formats - NDJSON, CSV, Parquet, zip - behind the ports of {@code
 * application.records}, {@code application.imports} and {@code application.export}. Knows no HTTP and no store; what a
 * record's keys mean is the application's.
 */
@NullMarked
package dev.footfall.files;

import org.jspecify.annotations.NullMarked;
