/** Code that breaks the rules of the domain, to show that they can be broken. Nothing else may be here. */
@NullMarked
package dev.footfall.domain.walls;

import org.jspecify.annotations.NullMarked;
