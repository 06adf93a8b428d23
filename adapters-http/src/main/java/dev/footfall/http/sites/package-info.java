/** The Sites API over HTTP: what a request says, and how answers and refusals read. What is done is decided further in. */
@NullMarked
package dev.footfall.http.sites;

import org.jspecify.annotations.NullMarked;
