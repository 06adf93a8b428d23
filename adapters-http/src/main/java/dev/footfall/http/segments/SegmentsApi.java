package dev.footfall.http.segments;

import dev.footfall.application.access.Authorize;
import dev.footfall.application.json.JsonReader;
import dev.footfall.application.segments.SegmentProblem;
import dev.footfall.application.segments.SegmentUseCases;
import dev.footfall.application.sites.SitesProblem;
import dev.footfall.http.access.Door;
import dev.footfall.http.access.ViewerDoor;
import dev.footfall.http.access.Viewers;
import dev.footfall.http.exchange.ErrorAnswer;
import java.util.List;
import java.util.function.Function;

/** Segments for dashboards and for keys, to be added to the other APIs. */
public final class SegmentsApi {
    private SegmentsApi() {}

    /** @param ofSites the words of the Sites API */
    public static List<Object> of(
            Authorize authorize,
            Viewers viewers,
            SegmentUseCases useCases,
            JsonReader json,
            Function<SitesProblem, ErrorAnswer> ofSites) {
        Function<SegmentProblem, ErrorAnswer> words = new SegmentProblems(ofSites)::describe;
        return List.of(
                new SiteSegmentsResource(new Door<>(authorize, json, words), useCases),
                new DashboardSegmentsResource(new ViewerDoor<>(viewers, json, words), useCases));
    }
}
