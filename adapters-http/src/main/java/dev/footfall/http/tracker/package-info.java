/** The scripts that pages load to be counted: the official tracker, started as a tag or a site's configuration says. */
@NullMarked
package dev.footfall.http.tracker;

import org.jspecify.annotations.NullMarked;
