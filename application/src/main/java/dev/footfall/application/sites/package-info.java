/** What the Sites API can be asked to do, key and plan being checked ({@code access}). Knows the domain only. */
@NullMarked
package dev.footfall.application.sites;

import org.jspecify.annotations.NullMarked;
