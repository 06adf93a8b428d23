/** What plugins can ask for about their own site (sites-api.md §10), the token being checked. Shares the rules of {@code sites}. */
@NullMarked
package dev.footfall.application.plugins;

import org.jspecify.annotations.NullMarked;
