/** How JSON text comes in; the domain reads {@link dev.footfall.domain.json.JsonTree} only. */
@NullMarked
package dev.footfall.application.json;

import org.jspecify.annotations.NullMarked;
