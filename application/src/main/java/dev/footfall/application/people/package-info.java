/** Who belongs to teams and sites, and how that changes: what hosts offer on pages of their own. Knows the domain only. */
@NullMarked
package dev.footfall.application.people;

import org.jspecify.annotations.NullMarked;
