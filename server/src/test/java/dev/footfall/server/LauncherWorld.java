package dev.footfall.server;

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

/** A machine for the launcher: JDKs and a Maven that only say what they were asked, and the few tools it needs. */
record LauncherWorld(Path folder, Path jdks, Path tools) {
    private static final Path SCRIPT = Path.of("..", "footfall");

    LauncherWorld(Path folder) throws IOException {
        this(folder, Files.createDirectories(folder.resolve("jdks")), Files.createDirectories(folder.resolve("tools")));
    }

    Path distribution() throws IOException {
        Path distribution = Files.createDirectories(folder.resolve("some where"));
        copyScript(distribution);
        Files.createDirectories(distribution.resolve("lib"));
        Files.writeString(distribution.resolve("lib/footfall-server-1.jar"), "");
        return distribution;
    }

    Path checkout() throws IOException {
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

    void maven(String doing) throws IOException {
        executable(tools.resolve("mvn"), doing + """

                home=$(dirname "$4")
                mkdir -p "$home/server/target/footfall-1/lib"
                : >"$home/server/target/footfall-1/lib/footfall-server-1.jar"
                : >"$home/server/target/footfall-1/built"
                """);
    }

    static void install(String release, Path jdk) throws IOException {
        if (!release.equals("-")) {
            executable(jdk.resolve("bin/java"), "echo java " + release + " \"$@\"; exit 7");
            executable(jdk.resolve("bin/javac"), "exit 1");
            String version = release.equals("8") ? "1.8.0_412" : release + ".0.2";
            Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        }
    }

    static void executable(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, script.startsWith("#!") ? script : "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    static void setAllOlder(Path checkout) throws IOException {
        List<Path> files = new ArrayList<>();
        try (var all = Files.walk(checkout)) {
            all.filter(file -> !file.endsWith("built")).forEach(files::add);
        }
        for (Path file : files) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));
        }
    }

    Outcome run(Path script, Map<String, String> environment, String... arguments) throws IOException {
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

    record Outcome(int code, String out, String err) {}

    void jdkThatRehearses(String doing) throws IOException {
        install("21", jdks.resolve("a"));
        Files.writeString(jdks.resolve("a/release"), "JAVA_VERSION=\"21.0.2\"\nJAVA_RUNTIME_VERSION=\"21.0.2+3\"\n");
        executable(
                jdks.resolve("a/bin/java"),
                "for option; do " + doing + "; done\necho \"java 21 $*\"; case $* in *rehearse*) ;; *) exit 7 ;; esac");
    }
}
