package dev.footfall.http.sites;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.footfall.application.sites.GuestEntry;
import dev.footfall.application.sites.ListTeams.TeamEntry;
import dev.footfall.application.sites.Page;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.site.Site;
import java.util.List;
import java.util.Locale;

/** Parts of lists as they are sent (sites-api.md §1.5). */
final class PageAnswers {
    private PageAnswers() {}

    static Object sites(Page<Site> page) {
        return new Sites(
                page.rows().stream()
                        .map(site -> new SiteRow(
                                site.domain().value(), site.zone().id().getId()))
                        .toList(),
                PageMeta.of(page));
    }

    static Object teams(Page<TeamEntry> page) {
        return new Teams(
                page.rows().stream()
                        .map(entry -> new TeamRow(
                                entry.team().identifier().toString(),
                                entry.team().displayName(),
                                entry.canRead()))
                        .toList(),
                PageMeta.of(page));
    }

    static Object goals(Page<Goal> page) {
        return new Goals(page.rows().stream().map(GoalAnswer::listed).toList(), PageMeta.of(page));
    }

    static Object guests(Page<GuestEntry> page) {
        return new Guests(page.rows().stream().map(GuestRow::of).toList(), PageMeta.of(page));
    }

    record Sites(List<SiteRow> sites, PageMeta meta) {}

    record Teams(List<TeamRow> teams, PageMeta meta) {}

    record Goals(List<GoalAnswer.Listed> goals, PageMeta meta) {}

    record Guests(List<GuestRow> guests, PageMeta meta) {}

    record SiteRow(String domain, String timezone) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record TeamRow(String id, String name, boolean apiAvailable) {}

    record GuestRow(String email, String role, String status) {
        static GuestRow of(GuestEntry guest) {
            return new GuestRow(guest.email(), word(guest.role()), word(guest.status()));
        }

        private static String word(Enum<?> choice) {
            return choice.name().toLowerCase(Locale.ROOT);
        }
    }
}
