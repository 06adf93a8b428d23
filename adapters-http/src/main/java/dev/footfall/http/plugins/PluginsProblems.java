package dev.footfall.http.plugins;

import dev.footfall.application.plugins.PluginsProblem;
import dev.footfall.application.plugins.PluginsProblem.FeatureMissing;
import dev.footfall.application.plugins.PluginsProblem.GoalRefused;
import dev.footfall.application.plugins.PluginsProblem.NameBlank;
import dev.footfall.application.plugins.PluginsProblem.NotFound;
import dev.footfall.application.plugins.PluginsProblem.PropertyNameLength;
import dev.footfall.application.plugins.PluginsProblem.StepRepeated;
import dev.footfall.application.plugins.PluginsProblem.TooManyProperties;
import dev.footfall.application.sites.SitesProblem;
import dev.footfall.application.sites.SitesProblem.FieldFault;
import dev.footfall.domain.plan.Feature;
import dev.footfall.http.sites.GoalWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The published statuses and texts of what the Plugins API does not do (sites-api.md §10). */
final class PluginsProblems {
    private PluginsProblems() {}

    static ErrorsAnswer describe(PluginsProblem problem) {
        return switch (problem) {
            case NotFound() -> ErrorsAnswer.notFound();
            case FeatureMissing(Feature feature) ->
                ErrorsAnswer.paymentRequired(feature.displayName() + " is part of the Plausible Business plan. "
                        + "To get access to this feature, please upgrade your account.");
            case GoalRefused(SitesProblem.GoalRefused why) -> ErrorsAnswer.unprocessable(firstOfEachField(why));
            case NameBlank() -> unprocessable("name: can't be blank");
            case StepRepeated() -> unprocessable("goal: has already been taken");
            case PropertyNameLength() -> unprocessable("allowed_event_props: must be between 1 and 300 characters");
            case TooManyProperties() -> unprocessable("allowed_event_props: should have at most 300 item(s)");
        };
    }

    private static ErrorsAnswer unprocessable(String detail) {
        return ErrorsAnswer.unprocessable(List.of(detail));
    }

    private static List<String> firstOfEachField(SitesProblem.GoalRefused why) {
        Map<String, String> details = new LinkedHashMap<>();
        for (FieldFault fault : GoalWords.faults(why)) {
            details.putIfAbsent(fault.field(), fault.field() + ": " + fault.words());
        }
        return List.copyOf(details.values());
    }
}
