/** The documents as executable specifications: thin steps over a driver that speaks HTTP to a started server. */
@NullMarked
package dev.footfall.acceptance;

import org.jspecify.annotations.NullMarked;
