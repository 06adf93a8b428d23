package dev.footfall.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RestorationTest {
    private static final Instant NOW = Instant.parse("2026-02-01T12:00:00Z");

    @TempDir
    private Path temporary;

    private Path archive;
    private Path target;

    @BeforeEach
    void back_up_a_shop() throws Exception {
        archive = temporary.resolve("backup.zip");
        target = temporary.resolve("target");
        try (Footfall footfall = Footfall.at(temporary.resolve("original"))
                        .clock(() -> NOW)
                        .open();
                OutputStream stream = Files.newOutputStream(archive)) {
            Shop.madeIn(footfall, NOW).view("/");
            footfall.backup(stream);
        }
    }

    @Test
    void an_empty_folder_is_filled() throws Exception {
        Files.createDirectories(target);

        Footfall.restore(archive, target);

        try (Stream<Path> files = Files.list(target)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "configuration.sqlite", "footfall.lock", "format", "secret", "statistics.duckdb", "tmp");
        }
        assertThat(target.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void a_folder_with_anything_in_it_is_refused_and_left_alone() throws Exception {
        Files.createDirectories(target);
        Files.writeString(target.resolve("diary.txt"), "dear diary");

        assertThatThrownBy(() -> Footfall.restore(archive, target))
                .isInstanceOf(DataDirectoryNotEmpty.class)
                .hasMessage("The folder " + target + " is not empty, and a backup is restored into an empty one only.");
        try (Stream<Path> files = Files.list(target)) {
            assertThat(files).containsExactly(target.resolve("diary.txt"));
        }
    }

    @Test
    void a_folder_that_is_in_use_is_refused_and_left_alone() {
        try (DataDirectory open = DataDirectory.open(target)) {
            assertThatThrownBy(() -> Footfall.restore(archive, target)).isInstanceOf(DataDirectoryInUse.class);
            assertThat(open.configuration().getParent()).isDirectoryContaining("glob:**footfall.lock");
        }
    }

    @Test
    void a_file_that_is_not_there_is_no_backup() {
        refused(temporary.resolve("nowhere.zip"), "nowhere.zip cannot be read.");
    }

    @Test
    void a_part_of_an_archive_is_no_backup() throws Exception {
        byte[] whole = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(whole, whole.length / 2));

        refused(archive, "backup.zip is no zip file or not all of one.");
    }

    @Test
    void a_damaged_byte_is_found_out() throws Exception {
        byte[] whole = Files.readAllBytes(archive);
        byte[] parquet = "statistics/events.parquet".getBytes(StandardCharsets.UTF_8);
        whole[indexOf(whole, parquet) + parquet.length + 100]++;
        Files.write(archive, whole);

        refused(archive, "its statistics/events.parquet is damaged.");
    }

    @Test
    void an_archive_must_hold_as_many_rows_as_its_manifest_says() throws Exception {
        replaceInManifest("\"events\":1", "\"events\":2");

        refused(archive, "it does not hold as many rows as its manifest says.");
    }

    @Test
    void the_configuration_is_counted_too() throws Exception {
        replaceInManifest("\"sites\":1", "\"sites\":0");

        refused(archive, "it does not hold as many rows as its manifest says.");
    }

    @Test
    void an_archive_of_a_newer_format_is_refused() throws Exception {
        replaceInManifest("\"format\":1", "\"format\":2");

        refused(archive, "its format is 2, and this version of Footfall reads 1 only.");
    }

    @Test
    void nothing_may_be_in_an_archive_that_does_not_belong_there() throws Exception {
        try (FileSystem zip = FileSystems.newFileSystem(archive)) {
            Files.writeString(zip.getPath("statistics/extra.parquet"), "surprise");
        }

        refused(archive, "its files are not those its manifest speaks of.");
    }

    @Test
    void nothing_of_an_archive_may_be_missing() throws Exception {
        try (FileSystem zip = FileSystems.newFileSystem(archive)) {
            Files.delete(zip.getPath("secret"));
        }

        refused(archive, "its files are not those its manifest speaks of.");
    }

    @Test
    void a_manifest_cannot_send_files_elsewhere() throws Exception {
        replaceInManifest("\"events\":1", "\"../../events\":1");

        refused(archive, "its manifest names an impossible table.");
    }

    @Test
    void a_configuration_that_is_no_database_is_refused() throws Exception {
        try (FileSystem zip = FileSystems.newFileSystem(archive)) {
            Files.writeString(zip.getPath("configuration.sqlite"), "no database", StandardOpenOption.TRUNCATE_EXISTING);
        }

        refused(archive, "the configuration store cannot be read.");
    }

    @Test
    void a_folder_that_was_there_stays_there_empty() throws Exception {
        replaceInManifest("\"events\":1", "\"events\":2");
        Files.createDirectories(target);

        assertThatThrownBy(() -> Footfall.restore(archive, target)).isInstanceOf(BackupUnreadable.class);
        assertThat(target).isEmptyDirectory();
    }

    private void refused(Path file, String why) {
        assertThatThrownBy(() -> Footfall.restore(file, target))
                .isInstanceOf(BackupUnreadable.class)
                .hasMessage("The backup cannot be restored: " + why);
        assertThat(target).doesNotExist();
    }

    private void replaceInManifest(String old, String replacement) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(archive)) {
            Path manifest = zip.getPath("manifest.json");
            String text = Files.readString(manifest);
            assertThat(text).contains(old);
            Files.writeString(manifest, text.replace(old, replacement), StandardOpenOption.TRUNCATE_EXISTING);
        }
    }

    private static int indexOf(byte[] whole, byte[] part) {
        for (int start = 0; start <= whole.length - part.length; start++) {
            if (Arrays.equals(whole, start, start + part.length, part, 0, part.length)) {
                return start;
            }
        }
        throw new IllegalStateException("it is not there");
    }
}
