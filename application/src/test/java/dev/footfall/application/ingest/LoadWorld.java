package dev.footfall.application.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.fakes.InMemoryBulk;
import dev.footfall.application.fakes.InMemoryEvents;
import dev.footfall.application.fakes.InMemorySites;
import dev.footfall.application.fakes.InMemoryUnfinishedWork;
import dev.footfall.application.fakes.MovableClock;
import dev.footfall.application.ingest.OpenSessions.Candidate;
import dev.footfall.application.records.RecordSource;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.visit.Arrival;
import dev.footfall.domain.visit.DropReason;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Interaction;
import dev.footfall.domain.visit.VisitAttributes;
import dev.footfall.domain.visit.VisitorId;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/** A server with the site shop.test, made at noon on 2024-03-04, that takes in files and live events. */
final class LoadWorld {
    private static final Pattern SPACE = Pattern.compile(" +");
    static final Instant NOON = Instant.parse("2024-03-04T12:00:00Z");

    final MovableClock clock = MovableClock.at(NOON.toString());
    final InMemorySites sites = new InMemorySites();
    final InMemoryEvents store = new InMemoryEvents();
    final InMemoryBulk bulk = new InMemoryBulk(store);
    final InMemoryUnfinishedWork unfinished = new InMemoryUnfinishedWork();
    final Site shop = sites.add(Site.named(new Domain("shop.test"), new TeamId(1), SiteTimeZone.UTC, NOON))
            .get();
    private final SplittableRandom random = new SplittableRandom(5);
    private final Visits visits = new Visits(store, random, clock);
    final LoadEvents loadEvents = new LoadEvents(bulk, visits, sites, unfinished, new ReentrantLock(), random);

    Either<LoadProblem, Loaded> load(String... lines) {
        return loadEvents.load(shop, file(lines));
    }

    Loaded loaded(String... lines) {
        return load(lines).getOrElseThrow(problem -> new AssertionError(problem.toString()));
    }

    /** Loads lines, all of which are taken in. */
    void given(String... lines) {
        assertThat(loaded(lines)).isEqualTo(new Loaded(lines.length, List.of()));
    }

    /** A live page view of shop.test, now; says whether it was taken in. */
    boolean views(int visitor, String page) {
        return live(visitor, EventName.PAGEVIEW, page);
    }

    /** A live engagement ping. */
    boolean stays(int visitor, String page) {
        return live(visitor, EventName.ENGAGEMENT, page);
    }

    private boolean live(int visitor, EventName name, String page) {
        Arrival arrival = new Arrival(
                shop.id(),
                name,
                clock.instant(),
                "shop.test",
                page,
                new VisitorId(visitor),
                Map.of(),
                Interaction.INTERACTIVE,
                Engagement.NONE,
                Optional.empty(),
                VisitAttributes.UNKNOWN);
        List<List<Optional<DropReason>>> outcomes =
                visits.commit(List.of(List.of(new Candidate(arrival, Optional.empty()))));
        return outcomes.getFirst().getFirst().isEmpty();
    }

    /** Each line is words: a name, a time on 2024-03-04 or a date with a time, a visitor, a page, perhaps a visit; or a fault. */
    static RecordSource.Reopenable file(String... lines) {
        return () -> new Lines(List.of(lines));
    }

    private static final class Lines implements RecordSource {
        private final List<String> lines;
        private int read;

        Lines(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public Optional<Line> next() {
            return read == lines.size()
                    ? Optional.empty()
                    : Optional.of(new Line(read + 1L, content(lines.get(read++))));
        }

        private static Either<String, JsonTree.Members> content(String line) {
            String[] words = SPACE.split(line.strip(), -1);
            if (words.length == 1) {
                return Either.left("is not a JSON object");
            }
            Map<String, JsonTree> members = new LinkedHashMap<>();
            members.put("name", new JsonTree.Text(words[0]));
            members.put("timestamp", new JsonTree.Text(words[1].contains("T") ? words[1] : "2024-03-04T" + words[1]));
            members.put("user_id", new JsonTree.Numeral(new BigDecimal(words[2]), true));
            members.put("pathname", new JsonTree.Text(words[3]));
            if (words.length > 4) {
                members.put("session_id", new JsonTree.Numeral(new BigDecimal(words[4]), true));
            }
            return Either.right(new JsonTree.Members(members));
        }

        @Override
        public void close() {
            read = lines.size();
        }
    }
}
