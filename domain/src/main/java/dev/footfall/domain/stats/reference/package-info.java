/**
 * The plainest code that answers a question, written from the specification's text alone: the judge of every other way.
 * Uses no plan, no planner and no part of one, or it could not catch their mistakes.
 */
@NullMarked
package dev.footfall.domain.stats.reference;

import org.jspecify.annotations.NullMarked;
