/** Letters to people, sent by SMTP. */
@NullMarked
package dev.footfall.server.mail;

import org.jspecify.annotations.NullMarked;
