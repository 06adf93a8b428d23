package dev.footfall.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TemporaryFolderTest {
    @TempDir
    Path parent;

    @Test
    void it_goes_with_all_its_contents() throws IOException {
        TemporaryFolder folder = TemporaryFolder.in(parent);
        Files.createDirectories(folder.path().resolve("a/b"));
        Files.writeString(folder.path().resolve("a/b/file"), "x");

        folder.close();

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void what_a_killed_demo_left_behind_goes_with_the_next() throws IOException {
        Path left = Files.createDirectories(parent.resolve("footfall-demo-123"));
        Files.writeString(left.resolve("footfall.lock"), "4711");
        Files.writeString(left.resolve("statistics.duckdb"), "x");

        try (TemporaryFolder next = TemporaryFolder.in(parent)) {
            assertThat(left).doesNotExist();
            assertThat(next.path()).isEmptyDirectory();
        }
    }

    @Test
    void what_is_in_use_or_somebody_elses_stays() throws IOException {
        Path used = Files.createDirectories(parent.resolve("footfall-demo-1"));
        Path starting = Files.createDirectories(parent.resolve("footfall-demo-2"));
        Path other = Files.createDirectories(parent.resolve("something"));
        Path target = Files.createDirectories(parent.resolve("target"));
        Files.writeString(target.resolve("footfall.lock"), "4711");
        Path link = Files.createSymbolicLink(parent.resolve("footfall-demo-3"), target);
        try (FileChannel lock = FileChannel.open(
                        used.resolve("footfall.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock();
                TemporaryFolder next = TemporaryFolder.in(parent)) {
            assertThat(held.isValid()).isTrue();
            assertThat(parent)
                    .isDirectoryContaining(next.path()::equals)
                    .isDirectoryContaining(used::equals)
                    .isDirectoryContaining(starting::equals)
                    .isDirectoryContaining(other::equals)
                    .isDirectoryContaining(link::equals);
            assertThat(target).isNotEmptyDirectory();
        }
    }
}
