package dev.footfall.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DataFormatTest {
    @TempDir
    private Path temporary;

    private Path folder;
    private Path format;

    @BeforeEach
    void name_a_folder() {
        folder = temporary.resolve("data");
        format = folder.resolve("format");
    }

    @Test
    void a_new_folder_says_its_format() {
        DataDirectory.open(folder).close();

        assertThat(format).hasContent("2");
    }

    @Test
    void an_older_format_or_one_of_before_there_were_numbers_becomes_the_present_one() throws Exception {
        DataDirectory.open(folder).close();
        Files.delete(format);

        DataDirectory.open(folder).close();

        assertThat(format).hasContent("2");
        Files.writeString(format, "1\n");

        DataDirectory.open(folder).close();

        assertThat(format).hasContent("2");
    }

    @Test
    void a_newer_format_is_refused_in_one_line_that_says_what_to_do() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(format, "3\n");

        assertThatThrownBy(() -> Footfall.at(folder).open())
                .isInstanceOf(DataDirectoryUnknown.class)
                .hasMessage("The data directory " + folder + " has format 3, and this Footfall reads formats up to 2:"
                        + " use the newer Footfall that has written it, or restore a backup of before the upgrade"
                        + " into an empty folder.");
    }

    @Test
    void a_folder_that_is_refused_is_left_alone_and_not_kept_locked() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(format, "3\n");
        assertThatThrownBy(() -> DataDirectory.open(folder)).isInstanceOf(DataDirectoryUnknown.class);
        assertThat(format).hasContent("3");
        Files.writeString(format, "2\n");

        DataDirectory.open(folder).close();

        assertThat(format).hasContent("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "one", "1.5", "99999999999999999999"})
    void what_is_no_number_of_a_format_is_refused(String text) throws Exception {
        Files.createDirectories(folder);
        Files.writeString(format, text);

        assertThatThrownBy(() -> DataDirectory.open(folder))
                .isInstanceOf(DataDirectoryUnknown.class)
                .hasMessageStartingWith("The file " + format + " does not hold the number of a data format");
    }
}
