/** Sites, teams, users and goals: use cases and the ports they need. Knows the domain only. */
@NullMarked
package dev.footfall.application.site;

import org.jspecify.annotations.NullMarked;
