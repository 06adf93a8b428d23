package dev.footfall.application.plugins;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.plan.Feature;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A goal as a plugin describes it, of the right shape; what is wrong with its values is told when it is to be made. */
public record WantedGoal(Aim aim, Map<String, String> customProps) {
    public WantedGoal {
        customProps = Collections.unmodifiableMap(new LinkedHashMap<>(customProps));
    }

    /** What a plan must include for it. */
    Set<Feature> needed() {
        EnumSet<Feature> needed = EnumSet.noneOf(Feature.class);
        if (aim instanceof Aim.Revenue) {
            needed.add(Feature.REVENUE_GOALS);
        }
        if (!customProps.isEmpty()) {
            needed.add(Feature.CUSTOM_PROPERTIES);
        }
        return needed;
    }

    /** As the Sites API has it, so that the same rules hold. */
    JsonTree.Members form() {
        Map<String, JsonTree> form = new LinkedHashMap<>();
        switch (aim) {
            case Aim.CustomEvent(String event) -> form.put("event_name", new JsonTree.Text(event));
            case Aim.Revenue(String event, String currency) -> {
                form.put("event_name", new JsonTree.Text(event));
                form.put("currency", new JsonTree.Text(currency));
            }
            case Aim.Pageview(String path) -> form.put("page_path", new JsonTree.Text(path));
        }
        Map<String, JsonTree> props = new LinkedHashMap<>();
        customProps.forEach((name, value) -> props.put(name, new JsonTree.Text(value)));
        form.put("custom_props", new JsonTree.Members(props));
        return new JsonTree.Members(form);
    }

    /** What has to happen. */
    public sealed interface Aim {
        record CustomEvent(String event) implements Aim {}

        record Revenue(String event, String currency) implements Aim {}

        record Pageview(String path) implements Aim {}
    }
}
