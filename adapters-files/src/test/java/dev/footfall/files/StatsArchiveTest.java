package dev.footfall.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StatsArchiveTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);

    @TempDir
    Path folder;

    @Test
    void texts_and_dates_are_quoted_and_numbers_are_not() throws IOException {
        assertThat(contents(archive()).getFirst())
                .isEqualTo("\"date\",\"page\",\"visitors\"\n\"2024-02-01\",\"/say \"\"x\"\"\",12\n");
    }

    @Test
    void files_are_stored_uncompressed_in_their_order() throws IOException {
        List<ZipEntry> entries = entries(archive());
        assertThat(entries).extracting(ZipEntry::getName).containsExactly("pages_20240201_20240201.csv", "none.csv");
        assertThat(entries).extracting(ZipEntry::getMethod).containsOnly(ZipEntry.STORED);
    }

    @Test
    void a_file_without_rows_has_its_header() throws IOException {
        assertThat(contents(archive()).get(1)).isEqualTo("\"date\"\n");
    }

    @Test
    void the_same_statistics_are_the_same_bytes() {
        assertThat(archive()).isEqualTo(archive());
    }

    @Test
    void nothing_stays_in_the_temporary_folder() {
        assertThat(archive()).isNotEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void without_files_nothing_is_written() {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        new StatsArchive(stream, folder).close();
        assertThat(stream.size()).isZero();
    }

    @Test
    void a_row_needs_a_file() {
        try (StatsArchive archive = new StatsArchive(OutputStream.nullOutputStream(), folder)) {
            List<Object> row = List.of(DAY);
            assertThatThrownBy(() -> archive.row(row)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_stream_that_fails_leaves_nothing_behind_and_no_end_of_an_archive() {
        StatsArchive archive = new StatsArchive(new Full(), folder);
        archive.file("one", List.of("date"));
        assertThatThrownBy(() -> archive.file("two", List.of("date"))).isInstanceOf(UncheckedIOException.class);
        archive.close();
        assertThat(folder).isEmptyDirectory();
    }

    private byte[] archive() {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try (StatsArchive archive = new StatsArchive(stream, folder)) {
            archive.file("pages_20240201_20240201", List.of("date", "page", "visitors"));
            archive.row(List.of(DAY, "/say \"x\"", 12L));
            archive.file("none", List.of("date"));
        }
        return stream.toByteArray();
    }

    private static List<ZipEntry> entries(byte[] archive) throws IOException {
        List<ZipEntry> entries = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static List<String> contents(byte[] archive) throws IOException {
        List<String> contents = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            while (zip.getNextEntry() != null) {
                contents.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return contents;
    }

    /** A disk without room, or a connection that was closed. */
    private static final class Full extends OutputStream {
        @Override
        public void write(int bits) throws IOException {
            throw new IOException("full");
        }
    }
}
