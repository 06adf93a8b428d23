package dev.footfall.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.application.imports.StatsFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StatsFilesTest {
    @TempDir
    Path folder;

    @Test
    void csv_files_stand_for_themselves() throws IOException {
        Path file = Files.writeString(folder.resolve("pages_20240201_20240201.csv"), "date,page\n2024-02-01,/\n");
        StatsFile found = StatsFiles.of(List.of(file)).getFirst();
        assertThat(found.name()).isEqualTo("pages_20240201_20240201.csv");
        assertThat(Read.records(found.rows())).containsExactly("{\"date\":\"2024-02-01\",\"page\":\"/\"}");
    }

    @Test
    void zips_stand_for_their_csv_files_without_folders() throws IOException {
        Path zip = zip(
                "a/", "", "a/b/pages.csv", "page\n/\n", "..\\sources.csv", "\uFEFFsource\nGoogle\n", "a/notes.txt", "");
        List<StatsFile> found = StatsFiles.of(List.of(zip));
        assertThat(found).extracting(StatsFile::name).containsExactly("pages.csv", "sources.csv");
        assertThat(found)
                .flatExtracting(file -> Read.records(file.rows()))
                .containsExactly("{\"page\":\"/\"}", "{\"source\":\"Google\"}");
    }

    @Test
    void files_of_a_zip_can_be_read_again() throws IOException {
        StatsFile found = StatsFiles.of(List.of(zip("pages.csv", "page\n/\n"))).getFirst();
        assertThat(Read.lines(found.rows())).isEqualTo(Read.lines(found.rows())).containsExactly("2 {\"page\":\"/\"}");
    }

    @Test
    void files_keep_the_order_in_which_they_were_given() throws IOException {
        Path file = Files.writeString(folder.resolve("visitors.csv"), "");
        Path zip = zip("pages.csv", "", "browsers.csv", "");
        assertThat(StatsFiles.of(List.of(zip, file)))
                .extracting(StatsFile::name)
                .containsExactly("pages.csv", "browsers.csv", "visitors.csv");
    }

    @Test
    void an_export_can_be_imported() throws IOException {
        Path zip = folder.resolve("shop_test_20241231.zip");
        try (StatsArchive archive = new StatsArchive(Files.newOutputStream(zip), folder)) {
            archive.file("imported_pages_20240201_20240201", List.of("date", "page", "visitors"));
            archive.row(List.of(LocalDate.of(2024, 2, 1), "/a \"b\",\nc", 12L));
        }
        StatsFile found = StatsFiles.of(List.of(zip)).getFirst();
        assertThat(found.name()).isEqualTo("imported_pages_20240201_20240201.csv");
        assertThat(Read.records(found.rows()))
                .containsExactly("{\"date\":\"2024-02-01\",\"page\":\"/a \\\"b\\\",\\nc\",\"visitors\":\"12\"}");
    }

    @Test
    void what_is_no_zip_cannot_be_read() throws IOException {
        List<Path> files = List.of(Files.writeString(folder.resolve("a.zip"), "page\n/\n"));
        assertThatThrownBy(() -> StatsFiles.of(files)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_zip_that_has_changed_cannot_be_read() throws IOException {
        StatsFile found = StatsFiles.of(List.of(zip("pages.csv", "page\n/\n"))).getFirst();
        assertThat(zip("other.csv", "")).exists();
        assertThatThrownBy(found.rows()::open).isInstanceOf(UncheckedIOException.class);
    }

    private Path zip(String... namesAndContents) throws IOException {
        Path file = folder.resolve("files.zip");
        try (OutputStream stream = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(stream, StandardCharsets.UTF_8)) {
            for (int at = 0; at < namesAndContents.length; at += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[at]));
                zip.write(namesAndContents[at + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
