package dev.footfall.memory.configuration;

import dev.footfall.application.ingest.SaltRepository;
import dev.footfall.application.store.Node;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.funnel.Funnel;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.site.SharedLink;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTransfer;
import dev.footfall.domain.team.Invitation;
import dev.footfall.domain.team.TeamInvitation;
import dev.footfall.domain.tracker.TrackerConfiguration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * All tables, and the one lock that everybody takes to read or write them: so nobody sees half of a transaction.
 */
final class Tables implements Transactions {
    final Table<Rows.SiteRow> sites = new Table<>();
    final Table<Rows.TeamRow> teams = new Table<>();
    final Table<Rows.UserRow> users = new Table<>();
    final Table<Rows.MemberRow> members = new Table<>();
    final Table<OfSite<Rows.GuestRow>> guestRows = new Table<>();
    final Table<OfSite<Invitation>> invitationRows = new Table<>();
    final Table<OfSite<Goal>> goalRows = new Table<>();
    final Table<OfSite<Funnel>> funnelRows = new Table<>();
    final Table<OfSite<Segment>> segmentRows = new Table<>();
    final Table<OfSite<SharedLink>> sharedLinkRows = new Table<>();
    final Table<OfSite<SiteImport>> importRows = new Table<>();
    final Table<OfSite<TrackerConfiguration>> trackers = new Table<>();
    final Table<OfSite<Rows.UsageRow>> usage = new Table<>();
    final Table<Rows.AgreementRow> agreements = new Table<>();
    final Table<TeamInvitation> teamInvitations = new Table<>();
    final Table<SiteTransfer> transfers = new Table<>();
    final Table<Rows.KeyRow> keys = new Table<>();
    final Table<Rows.TokenRow> tokens = new Table<>();
    final Table<SaltRepository.DatedSalt> salts = new Table<>();
    final Table<Node> nodes = new Table<>();
    final Table<Rows.WorkRow> work = new Table<>();
    final Table<Rows.RunRow> runs = new Table<>();
    final SiteTable<Goal> goals = new SiteTable<>(goalRows, goal -> goal.id().value(), this::hasSite);
    final SiteTable<Funnel> funnels =
            new SiteTable<>(funnelRows, funnel -> funnel.id().value(), this::hasSite);
    final SiteTable<Segment> segments =
            new SiteTable<>(segmentRows, segment -> segment.id().value(), this::hasSite);
    final SiteTable<SharedLink> sharedLinks =
            new SiteTable<>(sharedLinkRows, link -> link.id().value(), this::hasSite);
    final SiteTable<SiteImport> imports =
            new SiteTable<>(importRows, each -> each.id().value(), this::hasSite);
    final SiteTable<Rows.GuestRow> guests = new SiteTable<>(guestRows, Rows.GuestRow::number, this::hasSite);
    final SiteTable<Invitation> invitations =
            new SiteTable<>(invitationRows, each -> each.id().value(), this::hasSite);

    private final ReentrantLock lock = new ReentrantLock();
    private boolean open = true;
    private boolean spoiled;

    boolean hasSite(SiteId site) {
        return sites.find(site.value()).isPresent();
    }

    private List<Table<?>> all() {
        return List.of(
                sites,
                teams,
                users,
                members,
                guestRows,
                invitationRows,
                goalRows,
                funnelRows,
                segmentRows,
                sharedLinkRows,
                importRows,
                trackers,
                usage,
                agreements,
                teamInvitations,
                transfers,
                keys,
                tokens,
                salts,
                nodes,
                work,
                runs);
    }

    <T> T read(Supplier<T> work) {
        lock.lock();
        try {
            if (!open) {
                throw new StoreUnavailable("the store in memory is closed", new IllegalStateException("closed"));
            }
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    void write(Runnable work) {
        var unused = inOne(() -> {
            work.run();
            return Optional.empty();
        });
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        return read(() -> lock.getHoldCount() > 1 ? asPart(work) : asWhole(work));
    }

    // What failed may have written half: whoever catches its exception cannot keep that.
    private <T> T asPart(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failed) {
            spoiled = true;
            throw failed;
        }
    }

    private <T> T asWhole(Supplier<T> work) {
        List<Runnable> snapshots = all().stream().map(Table::snapshot).toList();
        spoiled = false;
        boolean done = false;
        try {
            T result = work.get();
            if (spoiled) {
                throw new IllegalStateException("a part of the transaction has failed");
            }
            done = true;
            return result;
        } finally {
            if (!done) {
                snapshots.forEach(Runnable::run);
            }
        }
    }

    boolean isOpen() {
        lock.lock();
        try {
            return open;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            open = false;
        } finally {
            lock.unlock();
        }
    }

    /** Moments are kept in whole seconds, as databases keep them. */
    static Instant seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }
}
