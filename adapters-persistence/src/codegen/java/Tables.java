import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Generates jOOQ's tables from the migration scripts: migrates a temporary database of each kind and reads its catalogue.
 * Run by the build as a single-file program with the folder of the scripts and the build folder as arguments.
 */
final class Tables {
    private static final String PACKAGE = "dev.footfall.persistence.tables.";

    private final Path scripts;
    private final Path build;

    private Tables(Path scripts, Path build) {
        this.scripts = scripts;
        this.build = build;
    }

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        new Tables(Path.of(arguments[0]), Path.of(arguments[1])).generateIfStale();
    }

    private void generateIfStale() throws Exception {
        Path marker = build.resolve("generated-sources/jooq/scripts.txt");
        String state = stateOfScripts();
        if (Files.exists(marker) && Files.readString(marker).equals(state)) {
            return;
        }
        Path temporary = Files.createDirectories(build.resolve("tables"));
        configuration(temporary.resolve("configuration.sqlite"));
        statistics(temporary.resolve("statistics.duckdb"));
        Files.writeString(marker, state);
    }

    private String stateOfScripts() throws IOException {
        try (Stream<Path> files = Files.walk(scripts)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .map(Tables::state)
                    .collect(Collectors.joining());
        }
    }

    private static String state(Path script) {
        try {
            return script.getFileName() + " " + Files.size(script) + " " + Files.getLastModifiedTime(script) + "\n";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void configuration(Path file) throws Exception {
        String url = "jdbc:sqlite:" + file;
        migrate(url, file, "configuration");
        generate(
                "configuration",
                url,
                new Database()
                        .withName("org.jooq.meta.sqlite.SQLiteDatabase")
                        .withForcedTypes(
                                new ForcedType()
                                        .withName("BIGINT")
                                        .withIncludeTypes("(?i:integer)")
                                        .withIgnoreUnused(true),
                                new ForcedType()
                                        .withName("BOOLEAN")
                                        .withIncludeTypes("(?i:bool(ean)?)")
                                        .withIgnoreUnused(true)));
    }

    private void statistics(Path file) throws Exception {
        String url = "jdbc:duckdb:" + file;
        migrate(url, file, "statistics");
        generate(
                "statistics",
                url,
                new Database()
                        .withName("org.jooq.meta.duckdb.DuckDBDatabase")
                        .withInputCatalog("statistics")
                        .withInputSchema("main")
                        .withOutputCatalogToDefault(true));
    }

    private void migrate(String url, Path file, String family) throws IOException {
        for (String suffix : List.of("", ".wal", "-wal", "-shm", "-journal")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
        }
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("filesystem:" + scripts.resolve(family))
                .load()
                .migrate();
    }

    private void generate(String family, String url, Database database) throws Exception {
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withUrl(url))
                .withGenerator(new Generator()
                        .withDatabase(
                                database.withExcludes("flyway_schema_history").withOutputSchemaToDefault(true))
                        .withGenerate(new Generate()
                                .withGeneratedAnnotation(false)
                                .withDeprecationOnUnknownTypes(false)
                                .withRecords(true)
                                .withGlobalCatalogReferences(false)
                                .withGlobalSchemaReferences(false))
                        .withTarget(new Target()
                                .withPackageName(PACKAGE + family)
                                .withDirectory(
                                        build.resolve("generated-sources/jooq").toString()))));
    }
}
