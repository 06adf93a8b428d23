package dev.footfall.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.server.LauncherWorld.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shell script at the project's root, with JDKs and a Maven that only say what they were asked. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LauncherTest {
    private final LauncherWorld world;

    LauncherTest(@TempDir Path folder) throws IOException {
        this.world = new LauncherWorld(folder.toRealPath());
    }

    // --- which JDK -----------------------------------------------------------------------------------------------

    @ParameterizedTest(name = "JAVA_HOME {0}, PATH {1}, installed {2} {3}: {4}")
    @CsvSource({
        "25, 21, 21, 26, 25", //
        "17, 21, 21, 26, 21",
        "-,  21, 21, 26, 21",
        "17, 17, 21, 26, 26",
        "-,  -,  26, 21, 26",
        "-,  11, 21, 17, 21",
        "8,  17, 17, 21, 21",
        "21, -,  -,  -,  21",
    })
    void the_first_suitable_jdk_is_taken(String home, String path, String first, String second, String chosen)
            throws IOException {
        Path distribution = world.distribution();
        LauncherWorld.install(first, world.jdks().resolve("a"));
        LauncherWorld.install(second, world.jdks().resolve("b"));
        LauncherWorld.install(path, world.folder().resolve("on-path"));
        LauncherWorld.install(home, world.folder().resolve("home"));
        if (!path.equals("-")) {
            Files.createSymbolicLink(
                    world.tools().resolve("java"), world.folder().resolve("on-path/bin/java"));
        }
        Map<String, String> environment = home.equals("-")
                ? Map.of()
                : Map.of("JAVA_HOME", world.folder().resolve("home").toString());

        Outcome outcome = world.run(distribution.resolve("footfall"), environment, "serve");

        assertThat(outcome.out()).startsWith("java " + chosen + " ");
        assertThat(outcome.code()).isEqualTo(7);
    }

    @Test
    void without_one_it_says_which_would_do() throws IOException {
        LauncherWorld.install("17", world.jdks().resolve("a"));

        Outcome outcome = world.run(world.distribution().resolve("footfall"), Map.of(), "serve");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("no JDK 21 or newer was found")
                .contains("Footfall works with JDK 21, 25 and every later one")
                .contains("apt install")
                .contains("JAVA_HOME");
    }

    @Test
    void a_jdk_that_does_not_say_its_release_is_asked() throws IOException {
        Path jdk = world.jdks().resolve("a");
        LauncherWorld.executable(jdk.resolve("bin/java"), """
                [ "$1" = -version ] && { echo 'openjdk version "22.0.1" 2024-04-16' >&2; exit; }
                echo "java 22 $*"
                """);

        assertThat(world.run(world.distribution().resolve("footfall"), Map.of()).out())
                .startsWith("java 22 ");
    }

    // --- the distribution ----------------------------------------------------------------------------------------

    @Test
    void a_distribution_runs_through_a_link_and_from_anywhere() throws IOException {
        LauncherWorld.install("21", world.jdks().resolve("a"));
        Path distribution = world.distribution();
        Path link = Files.createSymbolicLink(world.tools().resolve("footfall"), Path.of("../some where/footfall"));

        Outcome outcome = world.run(link, Map.of(), "query", "--site", "a b");

        assertThat(outcome.out())
                .contains("-jar " + distribution.resolve("lib/footfall-server-1.jar") + " query --site a b\n");
        assertThat(outcome.code()).isEqualTo(7);
    }

    @Test
    void own_options_for_java_come_last() throws IOException {
        LauncherWorld.install("21", world.jdks().resolve("a"));

        Outcome outcome = world.run(
                world.distribution().resolve("footfall"), Map.of("FOOTFALL_JAVA_OPTS", "-Xmx1g -Dx=y"), "serve");

        assertThat(outcome.out()).containsPattern("-Xmx\\d+m .*-Xmx1g -Dx=y -jar ");
    }

    @Test
    void a_rehearsal_before_the_first_start_makes_the_next_ones_faster() throws IOException {
        Path distribution = world.distribution();
        world.jdkThatRehearses("case $option in -XX:ArchiveClassesAtExit=*) echo classes >\"${option#*=}\" ;; esac");

        Outcome help = world.run(distribution.resolve("footfall"), Map.of(), "help");
        Outcome first = world.run(distribution.resolve("footfall"), Map.of(), "serve");
        Outcome second = world.run(distribution.resolve("footfall"), Map.of(), "serve");

        String archive = "-XX:SharedArchiveFile=" + distribution.resolve("lib/footfall-21.0.2+3.jsa") + " ";
        assertThat(help.err() + help.out()).doesNotContain("Preparing").doesNotContain("jsa");
        assertThat(first.err()).isEqualTo("Preparing faster starts, once for this JDK\n");
        assertThat(first.out()).contains(archive).doesNotContain("rehearse");
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).contains(archive);
    }

    @Test
    void a_rehearsal_that_went_wrong_is_not_tried_again() throws IOException {
        Path distribution = world.distribution();
        world.jdkThatRehearses("case $* in *rehearse*) exit 1 ;; esac");

        Outcome first = world.run(distribution.resolve("footfall"), Map.of(), "demo");
        Outcome second = world.run(distribution.resolve("footfall"), Map.of(), "demo");

        assertThat(first.err()).startsWith("Preparing");
        assertThat(second.err()).isEmpty();
        assertThat(List.of(first, second)).allSatisfy(outcome -> {
            assertThat(outcome.code()).isEqualTo(7);
            assertThat(outcome.out()).doesNotContain(".jsa");
        });
    }

    // --- the checkout --------------------------------------------------------------------------------------------

    @Test
    void a_checkout_is_built_once() throws IOException {
        LauncherWorld.install("21", world.jdks().resolve("a"));
        Path checkout = world.checkout();
        world.maven("echo built");

        Outcome first = world.run(checkout.resolve("footfall"), Map.of(), "demo");
        Outcome second = world.run(checkout.resolve("footfall"), Map.of(), "demo");

        assertThat(first.err()).startsWith("Building Footfall").hasLineCount(1);
        assertThat(first.out()).contains("/server/target/footfall-1/lib/footfall-server-1.jar demo");
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(checkout.resolve("target/footfall-build.log")).hasContent("built");
    }

    @ParameterizedTest
    @CsvSource({
        "domain/src/main/java/A.java, true",
        "server/pom.xml, true",
        "pom.xml, true",
        "domain/src/test/java/ATest.java, false",
        "domain/target/classes/A.class, false",
        "docs/guide.md, false",
    })
    void a_checkout_is_built_again_when_its_sources_have_changed(Path changed, boolean again) throws IOException {
        LauncherWorld.install("21", world.jdks().resolve("a"));
        Path checkout = world.checkout();
        world.maven("");
        assertThat(world.run(checkout.resolve("footfall"), Map.of()).err()).isNotEmpty();
        Files.setLastModifiedTime(
                checkout.resolve("server/target/footfall-1/built"),
                FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        LauncherWorld.setAllOlder(checkout);
        Files.createDirectories(checkout.resolve(changed).getParent());
        Files.writeString(checkout.resolve(changed), "<version>1</version>");

        assertThat(world.run(checkout.resolve("footfall"), Map.of()).err().isEmpty())
                .isNotEqualTo(again);
    }

    @Test
    void a_failed_build_shows_its_end() throws IOException {
        LauncherWorld.install("21", world.jdks().resolve("a"));
        Path checkout = world.checkout();
        world.maven("echo one; seq 30; echo 'A.java does not compile'; exit 1");

        Outcome outcome = world.run(checkout.resolve("footfall"), Map.of(), "serve");

        assertThat(outcome.code()).isOne();
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .doesNotContain("one\n")
                .contains("A.java does not compile\nfootfall: the build failed, see "
                        + checkout.resolve("target/footfall-build.log"));
    }

    @Test
    void without_maven_a_checkout_says_what_it_needs() throws IOException {
        LauncherWorld.install("21", world.jdks().resolve("a"));

        Outcome outcome = world.run(world.checkout().resolve("footfall"), Map.of(), "serve");

        assertThat(outcome.code()).isOne();
        assertThat(outcome.err()).contains("Maven 3.8 or newer is needed");
    }
}
