package dev.footfall.http.funnels;

import dev.footfall.application.funnels.FunnelsProblem;
import dev.footfall.application.funnels.FunnelsProblem.FeatureMissing;
import dev.footfall.application.funnels.FunnelsProblem.FunnelNotFound;
import dev.footfall.application.funnels.FunnelsProblem.NotANumber;
import dev.footfall.application.funnels.FunnelsProblem.OfSites;
import dev.footfall.application.funnels.FunnelsProblem.Refused;
import dev.footfall.application.funnels.FunnelsProblem.Unfit;
import dev.footfall.application.sites.SitesProblem;
import dev.footfall.domain.funnel.FunnelFault;
import dev.footfall.domain.funnel.FunnelProblem;
import dev.footfall.domain.funnel.FunnelProblem.FilteredByGoals;
import dev.footfall.domain.funnel.FunnelProblem.FilteredByPages;
import dev.footfall.domain.funnel.FunnelProblem.InRealtime;
import dev.footfall.domain.funnel.FunnelProblem.Unasked;
import dev.footfall.domain.stats.QueryProblem;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.sites.SitesProblems;
import dev.footfall.http.stats.v2.QueryStatuses;
import java.util.List;
import java.util.stream.Collectors;

/** The published statuses and texts of what comes to nothing with funnels (sites-api.md §9). */
record FunnelsProblems(SitesProblems ofSites) {
    private static final int NOT_FOUND = 404;

    ErrorAnswer describe(FunnelsProblem problem) {
        return switch (problem) {
            case OfSites(SitesProblem ofSite) -> ofSites.describe(ofSite);
            case FeatureMissing() ->
                ErrorAnswer.paymentRequired("Funnels is part of the Plausible Business plan. To get access to this "
                        + "feature, please upgrade your account.");
            case Unfit(List<FunnelFault> faults) -> ErrorAnswer.badRequest(joined(faults));
            case NotANumber() -> ErrorAnswer.badRequest("There was an error with your request");
            case FunnelNotFound() -> new ErrorAnswer(NOT_FOUND, "Funnel not found");
            case Refused(FunnelProblem refused) -> describe(refused);
        };
    }

    private static ErrorAnswer describe(FunnelProblem problem) {
        return switch (problem) {
            case FilteredByGoals() -> filteredBy("goals");
            case FilteredByPages() -> filteredBy("pages");
            case InRealtime() -> filteredBy("realtime period");
            case Unasked(QueryProblem unasked) -> QueryStatuses.describe(unasked);
        };
    }

    private static ErrorAnswer filteredBy(String what) {
        return ErrorAnswer.badRequest("We are unable to show funnels when the dashboard is filtered by " + what);
    }

    private static String joined(List<FunnelFault> faults) {
        return faults.stream()
                .map(fault -> fault.field() + ": " + fault.words())
                .collect(Collectors.joining(", "));
    }
}
