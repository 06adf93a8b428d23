/** Sites, teams, users and keys in tables of this process, behind the application's ports: for tests and small embeddings. */
@NullMarked
package dev.footfall.memory.configuration;

import org.jspecify.annotations.NullMarked;
