package dev.footfall.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
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
    private static final Path SCRIPT = Path.of("..", "footfall");

    @TempDir
    Path folder;

    private Path jdks = Path.of("");
    private Path tools = Path.of("");

    @BeforeEach
    void nothing_is_installed() throws IOException {
        folder = folder.toRealPath();
        jdks = Files.createDirectories(folder.resolve("jdks"));
        tools = Files.createDirectories(folder.resolve("tools"));
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
        Path distribution = distribution();
        install(first, jdks.resolve("a"));
        install(second, jdks.resolve("b"));
        install(path, folder.resolve("on-path"));
        install(home, folder.resolve("home"));
        if (!path.equals("-")) {
            Files.createSymbolicLink(tools.resolve("java"), folder.resolve("on-path/bin/java"));
        }
        Map<String, String> environment = home.equals("-")
                ? Map.of()
                : Map.of("JAVA_HOME", folder.resolve("home").toString());

        Outcome outcome = run(distribution.resolve("footfall"), environment, "serve");

        assertThat(outcome.out()).startsWith("java " + chosen + " ");
        assertThat(outcome.code()).isEqualTo(7);
    }

    @Test
    void without_one_it_says_which_would_do() throws IOException {
        install("17", jdks.resolve("a"));

        Outcome outcome = run(distribution().resolve("footfall"), Map.of(), "serve");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("no JDK 21 or newer was found")
                .contains("Footfall works with JDK 21, 25 and every later one")
                .contains("apt install")
                .contains("JAVA_HOME");
    }

    @Test
    void a_jdk_that_does_not_say_its_release_is_asked() throws IOException {
        Path jdk = jdks.resolve("a");
        executable(jdk.resolve("bin/java"), """
                [ "$1" = -version ] && { echo 'openjdk version "22.0.1" 2024-04-16' >&2; exit; }
                echo "java 22 $*"
                """);

        assertThat(run(distribution().resolve("footfall"), Map.of()).out()).startsWith("java 22 ");
    }

    // --- the distribution ----------------------------------------------------------------------------------------

    @Test
    void a_distribution_runs_through_a_link_and_from_anywhere() throws IOException {
        install("21", jdks.resolve("a"));
        Path distribution = distribution();
        Path link = Files.createSymbolicLink(tools.resolve("footfall"), Path.of("../some where/footfall"));

        Outcome outcome = run(link, Map.of(), "query", "--site", "a b");

        assertThat(outcome.out())
                .contains("-jar " + distribution.resolve("lib/footfall-server-1.jar") + " query --site a b\n");
        assertThat(outcome.code()).isEqualTo(7);
    }

    @Test
    void own_options_for_java_come_last() throws IOException {
        install("21", jdks.resolve("a"));

        Outcome outcome =
                run(distribution().resolve("footfall"), Map.of("FOOTFALL_JAVA_OPTS", "-Xmx1g -Dx=y"), "serve");

        assertThat(outcome.out()).containsPattern("-Xmx\\d+m .*-Xmx1g -Dx=y -jar ");
    }

    @Test
    void a_rehearsal_before_the_first_start_makes_the_next_ones_faster() throws IOException {
        Path distribution = distribution();
        jdkThatRehearses("case $option in -XX:ArchiveClassesAtExit=*) echo classes >\"${option#*=}\" ;; esac");

        Outcome help = run(distribution.resolve("footfall"), Map.of(), "help");
        Outcome first = run(distribution.resolve("footfall"), Map.of(), "serve");
        Outcome second = run(distribution.resolve("footfall"), Map.of(), "serve");

        String archive = "-XX:SharedArchiveFile=" + distribution.resolve("lib/footfall-21.0.2+3.jsa") + " ";
        assertThat(help.err() + help.out()).doesNotContain("Preparing").doesNotContain("jsa");
        assertThat(first.err()).isEqualTo("Preparing faster starts, once for this JDK\n");
        assertThat(first.out()).contains(archive).doesNotContain("rehearse");
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).contains(archive);
    }

    @Test
    void a_rehearsal_that_went_wrong_is_not_tried_again() throws IOException {
        Path distribution = distribution();
        jdkThatRehearses("case $* in *rehearse*) exit 1 ;; esac");

        Outcome first = run(distribution.resolve("footfall"), Map.of(), "demo");
        Outcome second = run(distribution.resolve("footfall"), Map.of(), "demo");

        assertThat(first.err()).startsWith("Preparing");
        assertThat(second.err()).isEmpty();
        assertThat(List.of(first, second)).allSatisfy(outcome -> {
            assertThat(outcome.code()).isEqualTo(7);
            assertThat(outcome.out()).doesNotContain(".jsa");
        });
    }

    private void jdkThatRehearses(String doing) throws IOException {
        install("21", jdks.resolve("a"));
        Files.writeString(jdks.resolve("a/release"), "JAVA_VERSION=\"21.0.2\"\nJAVA_RUNTIME_VERSION=\"21.0.2+3\"\n");
        executable(
                jdks.resolve("a/bin/java"),
                "for option; do " + doing + "; done\necho \"java 21 $*\"; case $* in *rehearse*) ;; *) exit 7 ;; esac");
    }

    // --- the checkout --------------------------------------------------------------------------------------------

    @Test
    void a_checkout_is_built_once() throws IOException {
        install("21", jdks.resolve("a"));
        Path checkout = checkout();
        maven("echo built");

        Outcome first = run(checkout.resolve("footfall"), Map.of(), "demo");
        Outcome second = run(checkout.resolve("footfall"), Map.of(), "demo");

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
        install("21", jdks.resolve("a"));
        Path checkout = checkout();
        maven("");
        assertThat(run(checkout.resolve("footfall"), Map.of()).err()).isNotEmpty();
        Files.setLastModifiedTime(
                checkout.resolve("server/target/footfall-1/built"),
                FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        setAllOlder(checkout);
        Files.createDirectories(checkout.resolve(changed).getParent());
        Files.writeString(checkout.resolve(changed), "<version>1</version>");

        assertThat(run(checkout.resolve("footfall"), Map.of()).err().isEmpty()).isNotEqualTo(again);
    }

    @Test
    void a_failed_build_shows_its_end() throws IOException {
        install("21", jdks.resolve("a"));
        Path checkout = checkout();
        maven("echo one; seq 30; echo 'A.java does not compile'; exit 1");

        Outcome outcome = run(checkout.resolve("footfall"), Map.of(), "serve");

        assertThat(outcome.code()).isOne();
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .doesNotContain("one\n")
                .contains("A.java does not compile\nfootfall: the build failed, see "
                        + checkout.resolve("target/footfall-build.log"));
    }

    @Test
    void without_maven_a_checkout_says_what_it_needs() throws IOException {
        install("21", jdks.resolve("a"));

        Outcome outcome = run(checkout().resolve("footfall"), Map.of(), "serve");

        assertThat(outcome.code()).isOne();
        assertThat(outcome.err()).contains("Maven 3.8 or newer is needed");
    }

    // --- a world for the script ----------------------------------------------------------------------------------

    private Path distribution() throws IOException {
        Path distribution = Files.createDirectories(folder.resolve("some where"));
        copyScript(distribution);
        Files.createDirectories(distribution.resolve("lib"));
        Files.writeString(distribution.resolve("lib/footfall-server-1.jar"), "");
        return distribution;
    }

    private Path checkout() throws IOException {
        Path checkout = Files.createDirectories(folder.resolve("check out"));
        copyScript(checkout);
        Files.writeString(checkout.resolve("pom.xml"), "<project>\n  <version>1</version>\n</project>");
        for (String module : List.of("domain", "application", "adapters-http", "embedded", "server")) {
            Files.createDirectories(checkout.resolve(module).resolve("src/main/java"));
            Files.createDirectories(checkout.resolve(module).resolve("src/test/java"));
            Files.writeString(checkout.resolve(module).resolve("pom.xml"), "<project/>");
        }
        return checkout;
    }

    private static void copyScript(Path into) throws IOException {
        executable(into.resolve("footfall"), Files.readString(SCRIPT));
    }

    private void maven(String doing) throws IOException {
        executable(tools.resolve("mvn"), doing + """

                home=$(dirname "$4")
                mkdir -p "$home/server/target/footfall-1/lib"
                : >"$home/server/target/footfall-1/lib/footfall-server-1.jar"
                : >"$home/server/target/footfall-1/built"
                """);
    }

    private static void install(String release, Path jdk) throws IOException {
        if (!release.equals("-")) {
            executable(jdk.resolve("bin/java"), "echo java " + release + " \"$@\"; exit 7");
            executable(jdk.resolve("bin/javac"), "exit 1");
            String version = release.equals("8") ? "1.8.0_412" : release + ".0.2";
            Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        }
    }

    private static void executable(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, script.startsWith("#!") ? script : "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void setAllOlder(Path checkout) throws IOException {
        List<Path> files = new ArrayList<>();
        try (var all = Files.walk(checkout)) {
            all.filter(file -> !file.endsWith("built")).forEach(files::add);
        }
        for (Path file : files) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));
        }
    }

    private Outcome run(Path script, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        process.environment().keySet().removeIf(name -> name.equals("JAVA_HOME") || name.startsWith("FOOTFALL"));
        process.environment().put("PATH", tools + ":" + ordinaryTools());
        process.environment().put("FOOTFALL_JDKS", jdks.toString());
        process.environment().putAll(environment);
        try {
            int code = process.start().waitFor();
            return new Outcome(
                    code,
                    Files.readString(folder.resolve("out"), StandardCharsets.UTF_8),
                    Files.readString(folder.resolve("err"), StandardCharsets.UTF_8));
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** What every system has, but neither its java nor its mvn. */
    private Path ordinaryTools() throws IOException {
        Path ordinary = Files.createDirectories(folder.resolve("ordinary"));
        for (String tool : List.of(
                "sh",
                "readlink",
                "dirname",
                "sed",
                "head",
                "tail",
                "find",
                "mkdir",
                "touch",
                "rm",
                "mv",
                "cat",
                "echo",
                "seq")) {
            Path real = Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
            executable(ordinary.resolve(tool), "exec " + real + " \"$@\"");
        }
        return ordinary;
    }

    private record Outcome(int code, String out, String err) {}
}
