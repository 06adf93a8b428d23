/** What every request and answer has in common: JSON, errors, request ids, cross-origin headers. Knows no endpoint. */
@NullMarked
package dev.footfall.http.exchange;

import org.jspecify.annotations.NullMarked;
