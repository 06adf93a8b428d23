/** Raw events out again (extensions.md §2). */
@NullMarked
package dev.footfall.http.export;

import org.jspecify.annotations.NullMarked;
