/** Teams, roles and membership. Pure: no I/O, no clock, no randomness, no framework. */
@NullMarked
package dev.footfall.domain.team;

import org.jspecify.annotations.NullMarked;
