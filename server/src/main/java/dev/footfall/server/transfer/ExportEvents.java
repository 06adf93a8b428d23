package dev.footfall.server.transfer;

import dev.footfall.application.export.StoredData.Span;
import dev.footfall.application.records.RecordSink;
import dev.footfall.domain.site.Site;
import dev.footfall.files.RecordSinks;
import dev.footfall.server.command.Arguments;
import dev.footfall.server.command.Command;
import dev.footfall.server.command.Draft;
import dev.footfall.server.command.GivenOptions;
import dev.footfall.server.command.KnownSite;
import dev.footfall.server.command.Stores;
import dev.footfall.server.command.Surroundings;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** {@code footfall export events}: raw events, oldest first, as records that can be imported again. */
public final class ExportEvents implements Command {
    static final String OUT = "--out";

    private static final String FORMAT = "--format";
    private static final String FROM = "--from";
    private static final String TO = "--to";
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    static ArgSpec out(String meaning) {
        return Arguments.required(OUT, "PATH", meaning);
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public CommandSpec spec() {
        return GivenOptions.command(
                this,
                "Write a site's raw events to a file, oldest first.",
                Arguments.ofStores(),
                Arguments.site(),
                out("the file; - writes NDJSON to standard output"),
                Arguments.optional(FORMAT, "FORMAT", "ndjson or parquet (by the ending of PATH)"),
                Arguments.optional(FROM, "DATE", "the first day, in UTC (the site's first)"),
                Arguments.optional(TO, "DATE", "the last day, in UTC (the site's last)"));
    }

    @Override
    public void run(GivenOptions given) {
        String out = given.required(OUT);
        ExportFormat format = format(out, given);
        Span span = new Span(
                date(FROM, given).map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC)),
                date(TO, given).map(day -> day.atTime(LAST_SECOND).toInstant(ZoneOffset.UTC)));
        try (Stores stores = Stores.of(given)) {
            Site site = KnownSite.of(given, stores.footfall());
            if (out.equals(Surroundings.STANDARD)) {
                RecordSink sink = RecordSinks.ndjson(given.world().out());
                stores.footfall().exportRecords().events(site, span, sink);
                sink.close();
            } else {
                write(stores, site, span, format, Draft.of(given.file(out)));
                given.world().out().println("Exported events to " + out);
            }
        }
    }

    private static void write(Stores stores, Site site, Span span, ExportFormat format, Draft file) {
        try (Draft draft = file) {
            try (RecordSink sink = format.sink(draft)) {
                stores.footfall().exportRecords().events(site, span, sink);
            }
            draft.complete();
        }
    }

    private static ExportFormat format(String out, GivenOptions given) {
        String wanted = given.value(FORMAT).orElse("");
        return ExportFormat.of(wanted, out)
                .filter(format -> format == ExportFormat.NDJSON || !out.equals(Surroundings.STANDARD))
                .orElseThrow(() -> given.misuse(
                        wanted.isEmpty()
                                ? "The file " + out + " is not called .ndjson or .parquet: say which with " + FORMAT
                                : FORMAT + ": '" + wanted + "' is not ndjson or parquet, or cannot go to " + out));
    }

    private static Optional<LocalDate> date(String flag, GivenOptions given) {
        return given.value(flag).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException noDate) {
                throw given.misuse(flag + ": '" + text + "' is not a date such as 2026-01-31");
            }
        });
    }
}
