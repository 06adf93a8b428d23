package dev.footfall.http.admin;

import dev.footfall.application.export.ExportRecords;
import dev.footfall.application.ingest.EventStore;
import dev.footfall.application.ingest.LoadAggregates;
import dev.footfall.application.ingest.LoadEvents;
import dev.footfall.application.ingest.Visits;
import dev.footfall.application.site.DescribeSite;
import dev.footfall.application.store.UnfinishedWork;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.EventId;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.VisitorId;
import dev.footfall.http.InProcess;
import dev.footfall.http.InProcess.Request;
import dev.footfall.http.exchange.JsonTexts;
import dev.footfall.http.exchange.RestApplication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** The Admin API over stores of one team; what they do can be changed. */
final class AdminWorld {
    static final String TOKEN = "s3cret";
    static final String LOCAL_TOKEN = "on this machine";
    static final long MOST_BYTES = 2000;

    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2024-01-03T00:00:00Z"));

    final OperatorsSites sites = new OperatorsSites("shop.example", "do.example/pages", "é-1.example.com");
    final LoadedRows loaded = new LoadedRows();
    final StoredVisits stored = new StoredVisits();
    final Accounts accounts = new Accounts();
    final List<String> finished = new ArrayList<>();
    Backup backup = archive -> archive.write("PK".getBytes(StandardCharsets.UTF_8));

    private final Path temporaryFolder;
    private final InProcess api;

    AdminWorld(Path temporaryFolder) {
        this(temporaryFolder, Optional.of(new AdminToken(TOKEN)), Optional.of(new StoppedClock()));
    }

    AdminWorld(Path temporaryFolder, Optional<AdminToken> token, Optional<AdjustableClock> clock) {
        this.temporaryFolder = temporaryFolder;
        api = new InProcess(
                RestApplication.of(() -> "fresh-id").with(AdminApi.of(useCases(token, clock), MOST_BYTES)), TOKEN);
    }

    /** With the token. */
    Request request(String method, String path) {
        return stranger(method, path).withKey();
    }

    /** Below the base path, with the token. */
    Request admin(String method, String path) {
        return request(method, "api/admin/v1/" + path);
    }

    /** Without the token. */
    Request stranger(String method, String path) {
        return api.request(method, path);
    }

    /** What is left of bodies. */
    List<Path> leftovers() {
        try (Stream<Path> files = Files.list(temporaryFolder)) {
            return files.toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return packed.toByteArray();
    }

    private AdminUseCases useCases(Optional<AdminToken> token, Optional<AdjustableClock> clock) {
        ReentrantLock loads = new ReentrantLock();
        return new AdminUseCases(
                accounts.provision(),
                new DescribeSite(sites, new OneTeam(), new LetIn(), NOW),
                new LoadEvents(
                        loaded,
                        new Visits(new Quiet(), new SplittableRandom(1), NOW),
                        sites,
                        new Forgotten(),
                        loads,
                        new SplittableRandom(2)),
                new LoadAggregates(loaded, loads),
                new OneImport(),
                new ExportRecords(stored),
                clock,
                token,
                Optional.of(new AdminToken(LOCAL_TOKEN)),
                temporaryFolder,
                TextLines::reader,
                TextLines::writer,
                new JsonTexts(),
                () -> finished.add("purged"),
                archive -> backup.writeTo(archive));
    }

    /** Live traffic: none. */
    private static final class Quiet implements EventStore {
        @Override
        public void append(Batch batch) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<LiveSession> activeSince(Instant lastActivity) {
            return List.of();
        }

        @Override
        public List<LiveSession> activeSince(SiteId site, Instant lastActivity) {
            return List.of();
        }

        @Override
        public List<LiveSession> activeSince(SiteId site, Collection<VisitorId> visitors, Instant lastActivity) {
            return List.of();
        }

        @Override
        public Set<EventId> received(SiteId site, Collection<EventId> ids, Instant since) {
            return Set.of();
        }

        @Override
        public void forgetReceived(Instant moment) {}

        @Override
        public Optional<Instant> firstEventAt(SiteId site, Instant notBefore) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Forgotten implements UnfinishedWork {
        @Override
        public void note(Unfinished work) {}

        @Override
        public void done(Unfinished work) {}

        @Override
        public List<Unfinished> all() {
            return List.of();
        }
    }
}
