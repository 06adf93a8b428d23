package dev.footfall.application.stats;

import dev.footfall.application.ingest.EventStore;
import dev.footfall.application.site.ImportRepository;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.stats.Comparisons;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.ResolvedQuery;
import java.time.InstantSource;

/** Answers a question about one site, as of now. */
public final class AnswerQuery {
    private final Answers answers;
    private final ResolveQuery resolve;

    public AnswerQuery(
            Answers answers, EventStore events, SiteRepository sites, ImportRepository imports, InstantSource clock) {
        this.answers = answers;
        this.resolve = new ResolveQuery(events, sites, imports, clock);
    }

    /** Where the question compares periods, every row brings the numbers of the other one. */
    public QueryResult answer(Site site, Query query) {
        ResolvedQuery resolved = resolve.resolve(site, query);
        QueryResult answer = answers.to(resolved);
        return resolved.circumstances().comparison().isPresent()
                ? Comparisons.compare(answer, answers.to(resolved.beside(answer.rows())))
                : answer;
    }
}
