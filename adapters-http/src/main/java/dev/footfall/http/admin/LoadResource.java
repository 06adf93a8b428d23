package dev.footfall.http.admin;

import dev.footfall.application.ingest.LoadAggregates;
import dev.footfall.application.ingest.LoadEvents;
import dev.footfall.application.ingest.LoadProblem;
import dev.footfall.application.ingest.Loaded;
import dev.footfall.application.ingest.Loaded.Dropped;
import dev.footfall.application.records.RecordSource;
import dev.footfall.application.site.ImportRepository;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.site.Site;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.Json;
import dev.footfall.http.exchange.Received;
import io.vavr.control.Either;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes raw events and aggregated rows in, as lines of JSON (admin-api.md §7, §8). */
@Path(AdminApi.BASE + "/sites/{domain}")
public final class LoadResource {
    private final KnownSites sites;
    private final LoadEvents events;
    private final LoadAggregates aggregates;
    private final ImportRepository imports;
    private final Bodies bodies;
    private final Function<java.nio.file.Path, RecordSource.Reopenable> ndjson;

    LoadResource(AdminUseCases useCases, Bodies bodies) {
        this.sites = new KnownSites(useCases.sites());
        this.events = useCases.loadEvents();
        this.aggregates = useCases.loadAggregates();
        this.imports = useCases.imports();
        this.ndjson = useCases.ndjson();
        this.bodies = bodies;
    }

    @POST
    @Path("events")
    public Response events(@PathParam("domain") String domain, @BeanParam Received received) {
        return sites.named(domain)
                .flatMap(site -> load(
                        received.request(), lines -> events.load(site, lines).map(EventsAnswer::of)))
                .getOrElseGet(ErrorAnswer::toResponse);
    }

    @POST
    @Path("imported/{table}")
    public Response imported(
            @PathParam("domain") String domain,
            @PathParam("table") String table,
            @QueryParam("import") @Nullable String key,
            @BeanParam Received received) {
        return sites.named(domain)
                .flatMap(site -> table(table)
                        .flatMap(kind -> owner(site, Optional.ofNullable(key))
                                .flatMap(owner -> load(
                                        received.request(),
                                        lines -> aggregates
                                                .load(site, kind, owner, lines)
                                                .map(RowsAnswer::new)))))
                .getOrElseGet(ErrorAnswer::toResponse);
    }

    private static Either<ErrorAnswer, ImportedTable> table(String name) {
        return ImportedTable.named(name)
                .<Either<ErrorAnswer, ImportedTable>>map(Either::right)
                .orElseGet(() -> Either.left(AdminAnswers.NOT_FOUND));
    }

    private Either<ErrorAnswer, ImportId> owner(Site site, Optional<String> key) {
        return key.map(named -> imports.keyed(site.id(), named)
                        .map(SiteImport::id)
                        .<Either<ErrorAnswer, ImportId>>map(Either::right)
                        .orElseGet(() -> Either.left(AdminAnswers.NO_IMPORT)))
                .orElseGet(() -> Either.right(ImportId.LEGACY));
    }

    private <T> Either<ErrorAnswer, Response> load(
            ContainerRequestContext request, Function<RecordSource.Reopenable, Either<LoadProblem, T>> load) {
        return bodies.spooled(request, file -> load.apply(ndjson.apply(file)).fold(AdminAnswers::describe, Json::ok));
    }

    record EventsAnswer(long accepted, List<DroppedLine> dropped) {
        static EventsAnswer of(Loaded loaded) {
            return new EventsAnswer(
                    loaded.accepted(),
                    loaded.dropped().stream().map(DroppedLine::of).toList());
        }
    }

    record DroppedLine(long line, String reason) {
        static DroppedLine of(Dropped dropped) {
            return new DroppedLine(dropped.line(), dropped.reason().wireName());
        }
    }

    record RowsAnswer(long accepted) {}
}
