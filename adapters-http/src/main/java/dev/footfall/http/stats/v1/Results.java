package dev.footfall.http.stats.v1;

/** The envelope of every answer but the bare number of current visitors. */
record Results<T>(T results) {}
