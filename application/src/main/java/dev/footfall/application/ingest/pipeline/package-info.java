/**
 * The steps an event goes through between being read and being stored (ingestion.md §6): one type a step, one list of
 * them, for live events, dry runs and whatever else brings events in. Nothing here stores anything.
 */
@NullMarked
package dev.footfall.application.ingest.pipeline;

import org.jspecify.annotations.NullMarked;
