/** Accounts, teams, sites and keys from a document, without a server. */
@NullMarked
package dev.footfall.server.provision;

import org.jspecify.annotations.NullMarked;
