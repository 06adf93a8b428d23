package dev.footfall.embedded.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library is a guest in its host's process. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GuestTest {
    private static final Pattern STORES = Pattern.compile(
            "adapters-persistence|duckdb|sqlite|jooq|flyway|Hikari|postgres|clickhouse|r2dbc|reactive-streams|jakarta\\.");

    @TempDir
    private Path folder;

    @Test
    void a_folder_leaves_no_thread_and_no_hook_in_the_process() throws Exception {
        assertThat(run(entry -> true, folder.resolve("stats").toString()))
                .contains("outcome Stored[]", "threads []", "hooks 0", "properties []");
    }

    @Test
    void in_memory_nothing_of_the_databases_need_be_there() throws Exception {
        List<String> said = run(entry -> !STORES.matcher(entry).find());

        assertThat(said).contains("outcome Stored[]", "threads []", "hooks 0", "properties []");
        assertThat(said).anyMatch(line -> line.startsWith("rows [") && line.contains("number=1"));
    }

    private List<String> run(Predicate<String> onClassPath, String... arguments)
            throws IOException, InterruptedException {
        String path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(onClassPath)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-cp",
                path,
                Probe.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(folder.toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.println(output);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }
}
