/** Plans, subscriptions and the features they include. Pure: no I/O, no clock, no randomness, no framework. */
@NullMarked
package dev.footfall.domain.plan;

import org.jspecify.annotations.NullMarked;
