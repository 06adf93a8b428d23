/** Ninety days of made-up traffic, and the account that owns it. Nothing here is needed to serve real sites. */
@NullMarked
package dev.footfall.server.demo;

import org.jspecify.annotations.NullMarked;
