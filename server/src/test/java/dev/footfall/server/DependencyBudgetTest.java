package dev.footfall.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What comes along with a module: how many jars besides its own, and how large they are. Raise a number knowingly. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DependencyBudgetTest {
    private static final Pattern FOR_DATABASES = Pattern.compile(
            "duckdb|sqlite|jooq|flyway|HikariCP|slf4j|adapters-persistence|r2dbc|reactive-streams|jakarta\\.");
    private static final int MEMORY_JARS = 14;
    private static final long MEMORY_BYTES = 9_200_000;
    private static final int EMBEDDED_JARS = 24;
    private static final long EMBEDDED_BYTES = 112_000_000;
    private static final int SERVER_JARS = 96;
    private static final long SERVER_BYTES = 140_000_000;

    @Test
    void the_domain_brings_vavr_and_annotations() throws IOException {
        assertThat(of("domain").names().map(name -> name.replaceAll("-[0-9].*", "")))
                .containsExactlyInAnyOrder("vavr", "vavr-match", "jspecify");
    }

    @Test
    void an_embedded_footfall_without_databases_is_small() throws IOException {
        Budget budget = of("embedded").without(FOR_DATABASES);

        assertThat(budget.jars()).as(budget.toString()).hasSizeLessThanOrEqualTo(MEMORY_JARS);
        assertThat(budget.bytes()).as(budget.toString()).isLessThanOrEqualTo(MEMORY_BYTES);
    }

    @Test
    void an_embedded_footfall_brings_its_databases_and_no_server() throws IOException {
        Budget budget = of("embedded");

        assertThat(budget.jars()).as(budget.toString()).hasSizeLessThanOrEqualTo(EMBEDDED_JARS);
        assertThat(budget.bytes()).as(budget.toString()).isLessThanOrEqualTo(EMBEDDED_BYTES);
        assertThat(budget.names())
                .noneMatch(
                        name -> name.matches(
                                "(?i).*(jackson-databind|jersey|jetty|jakarta\\.ws|servlet|gson|logback|log4j|slf4j-jdk14|netty).*"));
    }

    @Test
    void the_server_stays_within_its_budget() throws IOException {
        Budget budget = of("server");

        assertThat(budget.jars()).as(budget.toString()).hasSizeLessThanOrEqualTo(SERVER_JARS);
        assertThat(budget.bytes()).as(budget.toString()).isLessThanOrEqualTo(SERVER_BYTES);
    }

    private static Budget of(String module) throws IOException {
        String path = Files.readString(Path.of("..", module, "target", "runtime-classpath"))
                .strip();
        Budget budget = new Budget(
                Stream.of(path.split(File.pathSeparator, -1)).map(Path::of).toList());
        System.out.println(module + ": " + budget);
        return budget;
    }

    /** @param jars or folders of classes, where a module has not been packaged yet */
    private record Budget(List<Path> jars) {
        Stream<String> names() {
            return jars.stream().map(Budget::name);
        }

        private static String name(Path jar) {
            return jar.endsWith("classes")
                    ? jar.getName(jar.getNameCount() - 3).toString()
                    : jar.getName(jar.getNameCount() - 1).toString();
        }

        Budget without(Pattern pattern) {
            return new Budget(jars.stream()
                    .filter(jar -> !pattern.matcher(name(jar)).find())
                    .toList());
        }

        long bytes() throws IOException {
            long all = 0;
            for (Path jar : jars) {
                try (Stream<Path> files = Files.walk(jar)) {
                    all += files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum();
                }
            }
            return all;
        }

        @Override
        public String toString() {
            try {
                return jars.size() + " jars, " + bytes() / 1_000 + " kB: " + names().toList();
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        }
    }
}
