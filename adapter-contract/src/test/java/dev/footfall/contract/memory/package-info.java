/** A store over lists that interprets plans, so that the contract itself is tried, and the planner, without a database. */
@NullMarked
package dev.footfall.contract.memory;

import org.jspecify.annotations.NullMarked;
