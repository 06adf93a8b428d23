package dev.footfall.persistence.statistics;

import java.nio.file.Path;
import java.util.Properties;

/**
 * How much of the machine the store may use.
 *
 * @param file made if it does not exist, as is its folder
 * @param memoryMegabytes for data and intermediate results; what does not fit is put into the temporary folder
 * @param threads at most so many work on one question
 * @param readers at most so many questions at once; more have to wait
 * @param temporaryFolder made when it is needed
 * @param logMegabytes the log is folded into the file when it gets larger than this, during a commit that then takes
 *     long; {@link DuckDbDatabase#checkpoint} does it at a moment of one's own choice
 */
public record DuckDbSettings(
        Path file, int memoryMegabytes, int threads, int readers, Path temporaryFolder, int logMegabytes) {
    private static final int MEMORY_MEGABYTES = 512;
    private static final int MOST_THREADS = 4;
    private static final int READERS = 4;
    private static final int LOG_MEGABYTES = 64;

    public DuckDbSettings {
        if (memoryMegabytes < 1 || threads < 1 || readers < 1 || logMegabytes < 1) {
            throw new IllegalArgumentException("a store needs memory, a thread, a reader and a log");
        }
    }

    /** What suits a small machine. */
    public static DuckDbSettings of(Path file) {
        return new DuckDbSettings(
                file,
                MEMORY_MEGABYTES,
                Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()),
                READERS,
                file.resolveSibling(file.getFileName() + ".tmp"),
                LOG_MEGABYTES);
    }

    public DuckDbSettings withMemory(int megabytes) {
        return new DuckDbSettings(file, megabytes, threads, readers, temporaryFolder, logMegabytes);
    }

    String url() {
        return "jdbc:duckdb:" + file;
    }

    /** Every connection must give the same, or DuckDB refuses it. */
    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("memory_limit", memoryMegabytes + "MB");
        properties.setProperty("threads", Integer.toString(threads));
        properties.setProperty("temp_directory", temporaryFolder.toString());
        properties.setProperty("checkpoint_threshold", logMegabytes + "MB");
        // Everything needed is in the driver: a server must not fetch code from elsewhere.
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        return properties;
    }
}
