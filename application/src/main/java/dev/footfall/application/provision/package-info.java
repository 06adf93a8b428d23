/**
 * Making users, teams, sites and keys from an operator's document (admin-api.md §3). Reads the document and words its
 * faults too, because every door to it shows the same ones; knows nothing of HTTP.
 */
@NullMarked
package dev.footfall.application.provision;

import org.jspecify.annotations.NullMarked;
