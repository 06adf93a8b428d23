/** API keys, scopes, and the reasons for refusing a request. Pure: no I/O, no clock, no randomness, no framework. */
@NullMarked
package dev.footfall.domain.access;

import org.jspecify.annotations.NullMarked;
