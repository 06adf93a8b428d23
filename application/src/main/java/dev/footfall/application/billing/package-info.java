/** What teams have bought, use and owe: subscriptions, grace periods, locks. Knows the domain only. */
@NullMarked
package dev.footfall.application.billing;

import org.jspecify.annotations.NullMarked;
