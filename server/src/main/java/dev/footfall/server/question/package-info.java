/** Questions about statistics, asked without a server. */
@NullMarked
package dev.footfall.server.question;

import org.jspecify.annotations.NullMarked;
