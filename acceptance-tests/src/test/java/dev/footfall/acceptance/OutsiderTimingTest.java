package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footfall.application.access.RateLimits;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.User.Power;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * How long outsiders wait for their 401: {@code -Dfootfall.timing=true}, best on a machine with nothing else to do. What the
 * look-ups are, is held in every build: OutsiderLookUpsTest.
 *
 * <p>Answers for a site that is there and for one that is not are told apart by the chance that one of the first takes longer
 * than one of the second: a half when time says nothing. Of so many answers chance alone moves it by about a hundredth.
 */
@Isolated
@EnabledIfSystemProperty(named = "footfall.timing", matches = "true")
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutsiderTimingTest {
    private static final int ANSWERS = 6_000;
    private static final int WARM_UP = 3_000;
    private static final double A_HALF = 0.5;
    private static final double TOLERATED = 0.05;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private Path folder;

    @Test
    void time_does_not_tell_outsiders_whether_a_site_is_there() throws Exception {
        try (TestServer server =
                TestServer.at(folder.resolve("server"), new RateLimits(Integer.MAX_VALUE, Optional.empty()))) {
            List<Kind> kinds = kinds(server);
            List<Question> questions = new ArrayList<>(
                    kinds.stream().flatMap(kind -> kind.both().stream()).toList());
            Random random = new Random(6);
            for (int round = 0; round < WARM_UP + ANSWERS; round++) {
                // In turns, in an order that chance decides, so that whatever the machine does meets all alike.
                Collections.shuffle(questions, random);
                for (Question question : questions) {
                    question.times[round] = time(question.request);
                }
            }
            kinds.forEach(kind -> System.out.println(kind.report()));

            for (Kind kind : kinds) {
                assertThat(kind.chanceOfLonger()).as(kind.report()).isCloseTo(A_HALF, within(TOLERATED));
            }
        }
    }

    private static List<Kind> kinds(TestServer server) {
        Team own = server.footfall().teams().add(AccessPlan.of("Business v5").newTeam("Own", Integer.MAX_VALUE));
        Team others = server.footfall().teams().add(AccessPlan.of("Business v5").newTeam("Others", Integer.MAX_VALUE));
        Site site = server.footfall()
                .createSite()
                .create(Site.named(
                        new Domain("a.example"),
                        own.id(),
                        SiteTimeZone.UTC,
                        server.clock().instant()))
                .get();
        User stranger = server.footfall().users().add("stranger@example.org", "Stranger", Power.CUSTOMER);
        server.footfall().teams().putMember(others.id(), stranger.id(), TeamRole.OWNER);
        return List.of(
                new Kind("unknown key", "x".repeat(64), server, site),
                new Kind("key of another team", key(server, stranger, new Reach.OneTeam(others.id())), server, site),
                new Kind(
                        "legacy key of a stranger",
                        key(server, stranger, new Reach.EverythingOfOwner()),
                        server,
                        site));
    }

    private static String key(TestServer server, User user, Reach reach) {
        return server.footfall()
                .createApiKey()
                .create(user.id(), reach, "key", List.of(Scope.STATS_READ))
                .text()
                .value();
    }

    private long time(HttpRequest request) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        long time = System.nanoTime() - start;
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        return time;
    }

    /** What is asked again and again. */
    private static final class Question {
        private final HttpRequest request;
        private final long[] times = new long[WARM_UP + ANSWERS];

        private Question(TestServer server, String key, String site) {
            request = HttpRequest.newBuilder(server.uri("/api/v1/stats/aggregate?metrics=visitors&site_id=" + site))
                    .header("Authorization", "Bearer " + key)
                    .build();
        }

        /** In nanoseconds. */
        private long[] sorted() {
            long[] sorted = Arrays.copyOfRange(times, WARM_UP, times.length);
            Arrays.sort(sorted);
            return sorted;
        }
    }

    /** One key, and a site that is there or not. */
    private static final class Kind {
        private final String name;
        private final Question there;
        private final Question notThere;

        private Kind(String name, String key, TestServer server, Site site) {
            this.name = name;
            this.there = new Question(server, key, site.domain().value());
            this.notThere = new Question(server, key, "z.example");
        }

        private List<Question> both() {
            return List.of(there, notThere);
        }

        private double chanceOfLonger() {
            long[] others = notThere.sorted();
            double longer = 0;
            for (long time : there.sorted()) {
                int below = below(others, time);
                longer += below + (below(others, time + 1) - below) / 2.0;
            }
            return longer / others.length / others.length;
        }

        private static int below(long[] sorted, long bound) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] < bound) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private String report() {
            return "%s: %s with a site, %s with none; longer with: %.3f"
                    .formatted(name, quartiles(there.sorted()), quartiles(notThere.sorted()), chanceOfLonger());
        }

        private static String quartiles(long[] sorted) {
            return "%d (%d to %d) us"
                    .formatted(
                            sorted[sorted.length / 2] / 1000,
                            sorted[sorted.length / 4] / 1000,
                            sorted[sorted.length * 3 / 4] / 1000);
        }
    }
}
