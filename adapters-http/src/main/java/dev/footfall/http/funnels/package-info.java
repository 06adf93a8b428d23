/** Funnels over HTTP: with keys, and for dashboards. What is done, and whether, is decided further in. */
@NullMarked
package dev.footfall.http.funnels;

import org.jspecify.annotations.NullMarked;
