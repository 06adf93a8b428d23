/** What commands share: their surroundings, their options, the stores they work on. Knows no command. */
@NullMarked
package dev.footfall.server.command;

import org.jspecify.annotations.NullMarked;
