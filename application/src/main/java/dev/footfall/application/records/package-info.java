/** Records of files: raw events, visits and aggregates as their keys and values say them. Knows the domain only. */
@NullMarked
package dev.footfall.application.records;

import org.jspecify.annotations.NullMarked;
