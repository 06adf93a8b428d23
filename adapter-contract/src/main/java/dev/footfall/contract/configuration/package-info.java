/** What a store of sites, teams, users and keys must keep, port by port. Subclass {@link ConfigurationStoreContract}. */
@NullMarked
package dev.footfall.contract.configuration;

import org.jspecify.annotations.NullMarked;
