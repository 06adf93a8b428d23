package dev.footfall.http.plugins;

import java.util.List;

/**
 * What has been found or made, with where it can be read.
 *
 * @param body as it is sent
 */
record CreatedAnswer(Object body, List<String> locations) {}
