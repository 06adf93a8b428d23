/** API keys and plugins' tokens, made, listed and revoked by whoever runs the installation. */
@NullMarked
package dev.footfall.server.keys;

import org.jspecify.annotations.NullMarked;
