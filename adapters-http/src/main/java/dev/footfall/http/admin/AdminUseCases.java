package dev.footfall.http.admin;

import dev.footfall.application.export.ExportRecords;
import dev.footfall.application.ingest.LoadAggregates;
import dev.footfall.application.ingest.LoadEvents;
import dev.footfall.application.json.JsonReader;
import dev.footfall.application.provision.Provision;
import dev.footfall.application.records.RecordSink;
import dev.footfall.application.records.RecordSource;
import dev.footfall.application.site.DescribeSite;
import dev.footfall.application.site.ImportRepository;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the Admin API is made of.
 *
 * @param clock empty on every server but those of tests
 * @param token empty: the API is switched off
 * @param localToken what also opens the backup: the command line's, on the machine of the server
 * @param temporaryFolder for the bodies of loads while they arrive
 * @param ndjson reads a file of lines
 * @param ndjsonSink writes lines
 * @param finishWork does what a provisioning has left for the event store to do
 */
public record AdminUseCases(
        Provision provision,
        DescribeSite sites,
        LoadEvents loadEvents,
        LoadAggregates loadAggregates,
        ImportRepository imports,
        ExportRecords export,
        Optional<AdjustableClock> clock,
        Optional<AdminToken> token,
        Optional<AdminToken> localToken,
        Path temporaryFolder,
        Function<Path, RecordSource.Reopenable> ndjson,
        Function<OutputStream, RecordSink> ndjsonSink,
        JsonReader json,
        Runnable finishWork,
        Backup backup) {}
