package dev.footfall.application.provision;

/**
 * The first thing that is wrong with a document.
 *
 * @param sentence complete as on the wire, as in {@code sites[0].timezone: is invalid}
 */
public record ProvisioningFault(String sentence) {}
