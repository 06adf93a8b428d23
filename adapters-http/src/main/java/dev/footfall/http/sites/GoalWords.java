package dev.footfall.http.sites;

import dev.footfall.application.sites.SitesProblem.FieldFault;
import dev.footfall.application.sites.SitesProblem.FieldsInvalid;
import dev.footfall.application.sites.SitesProblem.GoalLimitReached;
import dev.footfall.application.sites.SitesProblem.GoalNameTaken;
import dev.footfall.application.sites.SitesProblem.GoalRefused;
import dev.footfall.application.sites.SitesProblem.RevenueGoalTaken;
import java.util.List;
import java.util.Optional;

/** What is said of goals that cannot be had, in every API that makes goals (sites-api.md §4). */
public final class GoalWords {
    private static final String NO_MORE_GOALS = "Maximum number of goals reached";

    private GoalWords() {}

    /** By the fields that are to blame, in the order in which they are told. */
    public static List<FieldFault> faults(GoalRefused refused) {
        return switch (refused) {
            case FieldsInvalid(List<FieldFault> faults) -> faults;
            case GoalLimitReached() ->
                List.of(new FieldFault("event_name", NO_MORE_GOALS), new FieldFault("page_path", NO_MORE_GOALS));
            case RevenueGoalTaken(String event, Optional<String> currency) ->
                List.of(new FieldFault(
                        "event_name",
                        "'" + event + "' (with currency: " + currency.orElse("") + ") has already been taken"));
            case GoalNameTaken() -> List.of(new FieldFault("display_name", "has already been taken"));
        };
    }
}
