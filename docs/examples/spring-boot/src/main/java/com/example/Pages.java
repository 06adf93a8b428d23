package com.example;

import dev.footfall.domain.site.Site;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.Value;
import dev.footfall.embedded.Footfall;
import dev.footfall.embedded.SiteEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A page that is counted without any script, and a page that shows the counts. */
@RestController
class Pages {
    private final Footfall footfall;
    private final Site site;

    Pages(Footfall footfall, Site site) {
        this.footfall = footfall;
        this.site = site;
    }

    @GetMapping("/pricing")
    String pricing(HttpServletRequest request, @RequestHeader(HttpHeaders.USER_AGENT) String userAgent) {
        footfall.accept(SiteEvent.pageview("https://shop.example" + request.getRequestURI())
                        .by(request.getRemoteAddr(), userAgent))
                .join();
        return "It costs nothing.";
    }

    @GetMapping("/views")
    Map<String, Long> views() {
        return footfall
                .query(
                        site,
                        QueryRequest.of(new DateRange.Today(), Metric.PAGEVIEWS).by(OfEvent.PAGE))
                .getOrElseThrow(problem -> new IllegalStateException(problem.toString()))
                .rows()
                .stream()
                .collect(Collectors.toMap(
                        row -> ((Value.Text) row.dimensions().getFirst()).text(),
                        row -> ((Value.Whole) row.metrics().getFirst()).number()));
    }
}
