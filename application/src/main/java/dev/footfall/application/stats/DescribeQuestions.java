package dev.footfall.application.stats;

import dev.footfall.application.ingest.EventStore;
import dev.footfall.application.site.GoalRepository;
import dev.footfall.application.site.ImportRepository;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.stats.PropertyNames.Used;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.SiteFacts;
import dev.footfall.domain.stats.language.Askable;
import java.util.List;
import java.util.Set;

/** What can be asked of one site: for clients that offer choices, and for people who look around (extensions.md §2). */
public final class DescribeQuestions {
    /** How many custom properties are told of at most. */
    public static final int MOST_PROPERTIES = 1000;

    private final GoalRepository goals;
    private final PropertyNames properties;
    private final ReadSiteScope scopes;

    public DescribeQuestions(
            GoalRepository goals,
            PropertyNames properties,
            EventStore events,
            SiteRepository sites,
            ImportRepository imports) {
        this.goals = goals;
        this.properties = properties;
        this.scopes = new ReadSiteScope(sites, imports, events);
    }

    /** @param features what the plan of the site's team includes */
    public Questions of(Site site, Set<Feature> features) {
        SiteFacts facts = new SiteFacts(features);
        return new Questions(
                Askable.with(features),
                goals.newestFirst(site.id()),
                properties.mostUsed(scopes.withoutImports(site), MOST_PROPERTIES).stream()
                        .filter(used -> !used.name().isEmpty() && facts.allows(new Dimension.Property(used.name())))
                        .toList());
    }

    /**
     * What can be asked.
     *
     * @param goals newest first
     * @param properties the custom properties that have been sent and the plan lets be asked for, the most used first
     */
    public record Questions(Askable askable, List<Goal> goals, List<Used> properties) {
        public Questions {
            goals = List.copyOf(goals);
            properties = List.copyOf(properties);
        }
    }
}
