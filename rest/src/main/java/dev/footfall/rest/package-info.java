/**
 * The HTTP APIs of an open Footfall as a Jakarta REST application: the other half of the wiring. {@link FootfallApis} is the
 * whole of it. Knows no runtime and no server.
 */
@NullMarked
package dev.footfall.rest;

import org.jspecify.annotations.NullMarked;
