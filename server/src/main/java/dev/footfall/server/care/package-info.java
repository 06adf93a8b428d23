/** Looking after an installation: backups, what they are restored to, and whether all is well. */
@NullMarked
package dev.footfall.server.care;

import org.jspecify.annotations.NullMarked;
