/** Shapes of JSON that are declared once, to check what is sent and to tell in an OpenAPI document what may be. Knows no API. */
@NullMarked
package dev.footfall.http.openapi;

import org.jspecify.annotations.NullMarked;
