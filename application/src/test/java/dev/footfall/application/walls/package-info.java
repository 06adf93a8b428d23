/** Code that breaks the rules of the application, to show that they can be broken. Nothing else may be here. */
@NullMarked
package dev.footfall.application.walls;

import org.jspecify.annotations.NullMarked;
