/** Whether the server is well and what it is. Needs no key. */
@NullMarked
package dev.footfall.http.health;

import org.jspecify.annotations.NullMarked;
