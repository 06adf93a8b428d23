package com.example;

import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import java.time.Instant;

/** {@code mvn compile exec:java -Dexec.mainClass=com.example.Main} */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");
        Log log = new Log();
        log.pageview(1, "/", noon);
        log.pageview(1, "/pricing", noon.plusSeconds(60));
        log.pageview(2, "/", noon);
        log.answer(QueryRequest.of(new DateRange.Today(), Metric.VISITORS).by(OfEvent.PAGE), noon)
                .rows()
                .forEach(System.out::println);
    }
}
