/** Moving what is stored from one engine to another. */
@NullMarked
package dev.footfall.application.move;

import org.jspecify.annotations.NullMarked;
