package dev.footfall.http.plugins;

import dev.footfall.application.access.PluginGrant;
import dev.footfall.application.sites.Bounds;

/**
 * What a plugin asks, being let in and of the right shape.
 *
 * @param id of what is asked for; 0, which nothing has, where nothing is named
 * @param bounds the first page, where there are none
 * @param body empty where none is sent
 */
record PluginRequest(PluginGrant grant, long id, Bounds bounds, Written body) {}
