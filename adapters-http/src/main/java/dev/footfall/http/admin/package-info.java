/** The operators' door (admin-api.md): behind a token of the server's own, for tools and not for customers. */
@NullMarked
package dev.footfall.http.admin;

import org.jspecify.annotations.NullMarked;
