package dev.footfall.http.sites;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.footfall.application.sites.GuestEntry;
import dev.footfall.application.sites.ListTeams.TeamEntry;
import dev.footfall.application.sites.Page;
import dev.footfall.application.sites.Position;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.site.Site;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Parts of lists as they are sent (sites-api.md §1.5). */
public final class PageAnswers {
    private PageAnswers() {}

    static Object sites(Page<Site> page) {
        return new Sites(
                page.rows().stream()
                        .map(site -> new SiteRow(
                                site.domain().value(), site.zone().id().getId()))
                        .toList(),
                Meta.of(page));
    }

    static Object teams(Page<TeamEntry> page) {
        return new Teams(
                page.rows().stream()
                        .map(entry -> new TeamRow(
                                entry.team().identifier().toString(),
                                entry.team().displayName(),
                                entry.canRead()))
                        .toList(),
                Meta.of(page));
    }

    static Object goals(Page<Goal> page) {
        return new Goals(page.rows().stream().map(GoalAnswer::listed).toList(), Meta.of(page));
    }

    static Object guests(Page<GuestEntry> page) {
        return new Guests(page.rows().stream().map(GuestRow::of).toList(), Meta.of(page));
    }

    record Sites(List<SiteRow> sites, Meta meta) {}

    record Teams(List<TeamRow> teams, Meta meta) {}

    record Goals(List<GoalAnswer.Listed> goals, Meta meta) {}

    record Guests(List<GuestRow> guests, Meta meta) {}

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

    /** Where a list goes on. */
    public record Meta(@Nullable String after, @Nullable String before, int limit) {
        public static Meta of(Page<?> page) {
            return new Meta(
                    page.after().map(Position::cursor).orElse(null),
                    page.before().map(Position::cursor).orElse(null),
                    page.limit());
        }
    }
}
