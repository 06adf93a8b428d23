/** What an operator can set, in three spellings, and how it is read. The only package that knows those spellings. */
@NullMarked
package dev.footfall.server.settings;

import org.jspecify.annotations.NullMarked;
