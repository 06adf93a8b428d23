package dev.footfall.domain.imported;

import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.site.SiteId;

/** A row and whose it is; {@link ImportId#LEGACY} of those that name no import. */
public record OwnedRow(SiteId site, ImportId importedBy, ImportedRow row) {}
