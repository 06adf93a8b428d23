/** Funnels: describing them, and asking how far people come. Use cases and the port they need. Knows the domain only. */
@NullMarked
package dev.footfall.application.funnels;

import org.jspecify.annotations.NullMarked;
