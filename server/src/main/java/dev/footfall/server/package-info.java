/** The command line: what an operator starts. The only code that reads the environment or ends the process. */
@NullMarked
package dev.footfall.server;

import org.jspecify.annotations.NullMarked;
