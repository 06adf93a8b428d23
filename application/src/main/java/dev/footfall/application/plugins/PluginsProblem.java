package dev.footfall.application.plugins;

import dev.footfall.application.sites.SitesProblem;
import dev.footfall.domain.plan.Feature;

/** Why the Plugins API does not do what it is asked (sites-api.md §10). */
public sealed interface PluginsProblem {
    /** The site of the token has no such thing. */
    record NotFound() implements PluginsProblem {}

    /** The plan of the site's team lacks something. */
    record FeatureMissing(Feature feature) implements PluginsProblem {}

    record GoalRefused(SitesProblem.GoalRefused why) implements PluginsProblem {}

    /** Of a shared link or a funnel. */
    record NameBlank() implements PluginsProblem {}

    /** Two steps of a funnel are the same goal. */
    record StepRepeated() implements PluginsProblem {}

    /** Of a custom property; too long or empty. */
    record PropertyNameLength() implements PluginsProblem {}

    record TooManyProperties() implements PluginsProblem {}
}
