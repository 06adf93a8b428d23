package dev.footfall.persistence.statistics;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;

/**
 * How much of the machine the store may use, and how long it may fail before it says so.
 *
 * @param file made if it does not exist, as is its folder
 * @param memoryMegabytes for data and intermediate results; what does not fit is put into the temporary folder
 * @param threads at most so many work on one question
 * @param readers at most so many questions at once; more have to wait
 * @param temporaryFolder made when it is needed
 * @param logMegabytes the log is folded into the file when it gets larger than this, during a commit that then takes
 *     long; {@link DuckDbDatabase#checkpoint} does it at a moment of one's own choice
 * @param patience how long a commit is tried again while the store fails
 * @param clock for the times in reports and names of files
 */
public record DuckDbSettings(
        Path file,
        int memoryMegabytes,
        int threads,
        int readers,
        Path temporaryFolder,
        int logMegabytes,
        Duration patience,
        InstantSource clock) {
    private static final int MEMORY_MEGABYTES = 512;
    private static final int MOST_THREADS = 4;
    private static final int READERS = 4;
    private static final int LOG_MEGABYTES = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

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
                LOG_MEGABYTES,
                PATIENCE,
                InstantSource.system());
    }

    public DuckDbSettings withMemory(int megabytes) {
        return new DuckDbSettings(file, megabytes, threads, readers, temporaryFolder, logMegabytes, patience, clock);
    }

    public DuckDbSettings withLog(int megabytes) {
        return new DuckDbSettings(file, memoryMegabytes, threads, readers, temporaryFolder, megabytes, patience, clock);
    }

    public DuckDbSettings withPatience(Duration time) {
        return new DuckDbSettings(file, memoryMegabytes, threads, readers, temporaryFolder, logMegabytes, time, clock);
    }

    public DuckDbSettings withClock(InstantSource source) {
        return new DuckDbSettings(
                file, memoryMegabytes, threads, readers, temporaryFolder, logMegabytes, patience, source);
    }

    /** The log that DuckDB writes each commit to first. */
    Path log() {
        return file.resolveSibling(file.getFileName() + ".wal");
    }

    /** What is durable, and not yet in the file. */
    Path journal() {
        return file.resolveSibling(file.getFileName() + ".journal");
    }

    Path highWaterMark() {
        return file.resolveSibling(file.getFileName() + ".acknowledged");
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
