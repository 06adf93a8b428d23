/**
 * The configuration store: sites, teams, users, goals, keys and salts in SQL tables behind the application's ports.
 * Statistics live in the other store and never come here.
 */
@NullMarked
package dev.footfall.persistence.configuration;

import org.jspecify.annotations.NullMarked;
