/** What a dashboard asks for whoever is logged in, beside statistics (sites-api.md §11). */
@NullMarked
package dev.footfall.http.dashboard;

import org.jspecify.annotations.NullMarked;
