package dev.footfall.embedded;

import java.nio.file.Path;

/**
 * What came back out of an archive; the rows of every table have been counted again.
 *
 * @param dataDirectory ready to be opened
 */
public record Restored(Path dataDirectory, BackedUp contents) {}
