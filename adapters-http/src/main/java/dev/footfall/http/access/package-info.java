/** The words and statuses of refused keys (access-control.md §4). Decides nothing. */
@NullMarked
package dev.footfall.http.access;

import org.jspecify.annotations.NullMarked;
