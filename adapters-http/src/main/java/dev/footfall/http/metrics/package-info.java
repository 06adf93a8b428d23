/** The figures of an operator, over HTTP. What they are made of is whoever's who measures. */
@NullMarked
package dev.footfall.http.metrics;

import org.jspecify.annotations.NullMarked;
