/** The Query API in the extended vocabulary, which dashboards need; all but the words is that of {@code v2}. */
@NullMarked
package dev.footfall.http.stats.extended;

import org.jspecify.annotations.NullMarked;
