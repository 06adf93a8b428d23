/** {@code /api/plugins} (sites-api.md §10): for plugins of content management systems, each with a token for one site. */
@NullMarked
package dev.footfall.http.plugins;

import org.jspecify.annotations.NullMarked;
