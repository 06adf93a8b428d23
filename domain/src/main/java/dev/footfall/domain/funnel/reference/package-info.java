/** The judge of engines that answer questions about funnels: plain code over lists. Uses no plan. */
@NullMarked
package dev.footfall.domain.funnel.reference;

import org.jspecify.annotations.NullMarked;
