/** Speed, measured: micro-benchmarks of the hot paths and a load generator for a running server. */
@NullMarked
package dev.footfall.benchmarks;

import org.jspecify.annotations.NullMarked;
