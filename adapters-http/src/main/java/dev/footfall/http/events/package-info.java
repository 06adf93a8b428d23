/** Event intake over HTTP: what senders may write, and where they are. What becomes of an event is decided further in. */
@NullMarked
package dev.footfall.http.events;

import org.jspecify.annotations.NullMarked;
