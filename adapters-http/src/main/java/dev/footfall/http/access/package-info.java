/** How requests with a key come in, and how refusals read (access-control.md §4). Decides nothing. */
@NullMarked
package dev.footfall.http.access;

import org.jspecify.annotations.NullMarked;
