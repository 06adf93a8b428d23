/**
 * What becomes of events when things go wrong: the server as a process of its own, under load, killed, told to end,
 * overloaded and sent nonsense. The oracle is always {@link dev.footfall.server.failures.Reconciliation}.
 */
@NullMarked
package dev.footfall.server.failures;

import org.jspecify.annotations.NullMarked;
