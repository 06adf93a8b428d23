/** Rows of any table, on their way from one store to another. */
@NullMarked
package dev.footfall.persistence.rows;

import org.jspecify.annotations.NullMarked;
