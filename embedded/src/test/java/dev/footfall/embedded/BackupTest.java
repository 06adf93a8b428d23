package dev.footfall.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.application.access.AccessRequest;
import dev.footfall.application.access.Granted;
import dev.footfall.application.access.SiteReference;
import dev.footfall.domain.access.AccessProblem;
import dev.footfall.domain.access.ApiFamily;
import dev.footfall.domain.access.ApiKeyText;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.domain.json.JsonTree.Members;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.language.QueryReader;
import dev.footfall.embedded.BackedUp.Secret;
import dev.footfall.files.JsonText;
import io.vavr.control.Either;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BackupTest {
    private static final Instant NOW = Instant.parse("2026-02-01T12:00:00Z");
    private static final List<String> QUESTIONS = List.of(
            "'metrics':['visitors','visits','pageviews','bounce_rate','events'],'date_range':'day'",
            "'metrics':['visitors','pageviews'],'date_range':'day','dimensions':['event:page']",
            "'metrics':['visits','visit_duration'],'date_range':'day','dimensions':['visit:entry_page','visit:browser']",
            "'metrics':['visitors'],'date_range':'7d','dimensions':['time:day'],'include':{'time_labels':true}",
            "'metrics':['pageviews'],'date_range':'all','filters':[['contains','event:page',['1']]]");

    @TempDir
    private Path temporary;

    @Test
    void what_is_restored_answers_like_what_was_backed_up() throws Exception {
        List<QueryResult> answers;
        Path archive = temporary.resolve("backup.zip");
        BackedUp backedUp;
        try (Footfall footfall = open("original")) {
            Shop shop = Shop.madeIn(footfall, NOW);
            for (int i = 0; i < 40; i++) {
                shop.view("/page-" + i % 7, "198.51.100." + i % 11);
            }
            answers = answers(shop);
            backedUp = write(footfall, archive);
        }

        Restored restored = Footfall.restore(archive, temporary.resolve("elsewhere"));

        assertThat(restored).isEqualTo(new Restored(temporary.resolve("elsewhere"), backedUp));
        assertThat(backedUp.at()).isEqualTo(NOW);
        assertThat(backedUp.rows().statistics()).containsEntry("events", 40L).containsEntry("sessions", 11L);
        assertThat(backedUp.rows().configuration()).containsEntry("sites", 1L).containsEntry("users", 1L);
        try (Footfall footfall = open("elsewhere")) {
            Shop shop = Shop.knownTo(footfall, NOW);
            assertThat(answers(shop)).isEqualTo(answers);
            shop.view("/after", "198.51.100.1");
            assertThat(shop.counted()).startsWith(11L, 11L, 41L);
        }
    }

    @Test
    void a_backup_holds_one_moment_while_events_go_on_being_recorded() throws Exception {
        Path archive = temporary.resolve("backup.zip");
        long before;
        long after;
        BackedUp backedUp;
        try (Footfall footfall = open("original");
                Traffic traffic = new Traffic(Shop.madeIn(footfall, NOW))) {
            traffic.awaitMore(200);
            before = traffic.recorded();
            backedUp = write(footfall, archive);
            after = traffic.recorded();
            traffic.awaitMore(50);
        }

        Footfall.restore(archive, temporary.resolve("elsewhere"));

        long events = backedUp.rows().statistics().getOrDefault("events", 0L);
        long sessions = backedUp.rows().statistics().getOrDefault("sessions", 0L);
        assertThat(events).isBetween(before, after + Traffic.THREADS);
        try (Footfall footfall = open("elsewhere")) {
            List<Long> counted = Shop.knownTo(footfall, NOW).counted();
            assertThat(counted).startsWith(sessions, sessions, events);
        }
    }

    @Test
    void keys_go_on_opening_their_sites() throws Exception {
        Path archive = temporary.resolve("backup.zip");
        ApiKeyText key;
        try (Footfall footfall = open("original")) {
            key = Shop.madeIn(footfall, NOW).key();
            assertThat(write(footfall, archive).secret()).isEqualTo(Secret.INCLUDED);
        }
        Footfall.restore(archive, temporary.resolve("elsewhere"));

        assertThat(Files.getPosixFilePermissions(temporary.resolve("elsewhere/secret")))
                .hasSize(2);
        try (Footfall footfall = open("elsewhere")) {
            assertThat(asked(footfall, key).isRight()).isTrue();
        }
    }

    @Test
    void a_secret_that_the_operator_keeps_is_in_no_archive_and_has_to_be_given_again() throws Exception {
        ServerSecret secret = new ServerSecret("an operator's secret of 32 bytes, at the very least");
        Path archive = temporary.resolve("backup.zip");
        ApiKeyText key;
        try (Footfall footfall = options("original").secret(secret).open()) {
            key = Shop.madeIn(footfall, NOW).key();
            assertThat(write(footfall, archive).secret()).isEqualTo(Secret.KEPT_ELSEWHERE);
        }
        assertThat(temporary.resolve("original/secret")).doesNotExist();
        Footfall.restore(archive, temporary.resolve("elsewhere"));

        assertThat(temporary.resolve("elsewhere/secret")).doesNotExist();
        try (Footfall footfall = options("elsewhere").secret(secret).open()) {
            assertThat(asked(footfall, key).isRight()).isTrue();
        }
        try (Footfall footfall = open("elsewhere")) {
            assertThat(asked(footfall, key).getLeft()).isEqualTo(new AccessProblem.UnknownKey());
        }
    }

    @Test
    void nothing_stays_behind_in_the_data_directory() throws Exception {
        try (Footfall footfall = open("original")) {
            Shop.madeIn(footfall, NOW).view("/");
            write(footfall, temporary.resolve("backup.zip"));
            assertThatThrownBy(() -> footfall.backup(new FullDisk()))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("full");

            assertThat(files(temporary.resolve("original/tmp"))).isEmpty();
        }
    }

    @Test
    void what_a_killed_process_has_left_in_the_temporary_folder_goes_at_the_next_opening() throws Exception {
        Path left = temporary.resolve("original/tmp/backup-1/configuration.sqlite");
        Files.createDirectories(left.getParent());
        Files.writeString(left, "salts");

        try (Footfall footfall = open("original")) {
            assertThat(footfall.checkHealth().check().isWell()).isTrue();
            assertThat(left).doesNotExist();
        }
    }

    private FootfallOptions options(String folder) {
        return Footfall.at(temporary.resolve(folder)).clock(() -> NOW);
    }

    private Footfall open(String folder) {
        return options(folder).open();
    }

    private static BackedUp write(Footfall footfall, Path archive) throws IOException {
        try (OutputStream stream = Files.newOutputStream(archive)) {
            return footfall.backup(stream);
        }
    }

    private static List<QueryResult> answers(Shop shop) {
        return QUESTIONS.stream().map(question -> answer(shop, question)).toList();
    }

    private static QueryResult answer(Shop shop, String question) {
        String json = ("{'site_id':'shop.example'," + question + "}").replace('\'', '"');
        Members request = (Members)
                new JsonText().read(json.getBytes(StandardCharsets.UTF_8)).get();
        return QueryReader.read(request)
                .flatMap(read -> shop.footfall().query(shop.site(), read))
                .getOrElseThrow(problem -> new IllegalArgumentException(question + ": " + problem));
    }

    private static Either<AccessProblem, Granted> asked(Footfall footfall, ApiKeyText key) {
        return footfall.authorize()
                .statistics(new AccessRequest(
                        ApiFamily.QUERY_V2,
                        Optional.of("Bearer " + key.value()),
                        new SiteReference.Named("shop.example")))
                .outcome();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** Cannot take more than a few bytes. */
    private static final class FullDisk extends OutputStream {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

        @Override
        public void write(int octet) throws IOException {
            if (taken.size() > 1_000) {
                throw new IOException("the disk is full");
            }
            taken.write(octet);
        }
    }
}
