/** Daily aggregates of other tools, read from files into a site without counting anything twice. */
@NullMarked
package dev.footfall.application.imports;

import org.jspecify.annotations.NullMarked;
