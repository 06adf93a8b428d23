package dev.footfall.persistence.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A writer whose n-th system call fails, made to by strace. */
@EnabledOnOs(OS.LINUX)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FailingCallsTest {
    private static final int COMMITS = 40;
    private static final long PATIENCE = 5_000;
    private static final List<String> JOURNAL = List.of(".journal", ".journal-wal");
    private static final List<String> ALL = List.of("", ".wal", ".journal", ".journal-wal");
    private static final String STRACE = "/usr/bin/strace";

    @TempDir
    Path folder;

    @BeforeAll
    static void strace_is_needed() {
        assertThat(Path.of(STRACE))
                .as("strace has to be installed: apt-get install strace")
                .exists();
    }

    @Test
    void every_ninth_failing_fsync_loses_and_doubles_nothing() throws IOException, InterruptedException {
        Ledger ledger = run("fsync,fdatasync:error=EIO:when=20+9");
        assertThat(ledger.numbers("acknowledged")).contains(COMMITS).hasSizeGreaterThan(COMMITS / 2);
        ledger.holds();
    }

    @Test
    void many_failing_writes_to_a_full_disk_loses_and_doubles_nothing() throws IOException, InterruptedException {
        Ledger ledger = run("pwrite64:error=ENOSPC:when=22+17");
        assertThat(ledger.numbers("acknowledged")).contains(COMMITS).hasSizeGreaterThan(COMMITS / 2);
        ledger.holds();
    }

    @Test
    void a_slow_disk_makes_commits_late_and_loses_nothing() throws IOException, InterruptedException {
        Ledger ledger = run("fsync,fdatasync:delay_enter=100000:when=20+1");
        assertThat(ledger.numbers("acknowledged")).hasSize(COMMITS);
        ledger.holds();
    }

    @Test
    void a_disk_that_is_full_at_the_first_start_does_not_stop_the_next_one() throws IOException, InterruptedException {
        Ledger ledger = run("pwrite64:error=ENOSPC:when=1..2");
        assertThat(ledger.numbers("acknowledged")).isEmpty();
        assertThat(folder.resolve("stats.duckdb")).doesNotExist();
        ledger.holds();
    }

    /** Of a deletion SQLite removes its log, and the journal its file, and the log if it is still there. */
    @ParameterizedTest
    @CsvSource({"1+3, 0", "1+2, 4", "2+4, 2"})
    void a_journal_that_cannot_be_emptied_goes_on_and_the_deletion_says_so(String calls, int failed)
            throws IOException, InterruptedException {
        Ledger ledger = run(JOURNAL, "unlink:error=EACCES:when=" + calls);
        assertThat(ledger.numbers("acknowledged")).hasSize(COMMITS);
        assertThat(ledger.numbers("deletion-failed")).hasSize(failed);
        assertThat(ledger.numbers("deleted")).hasSize(4 - failed);
        ledger.holds();
    }

    /** Before the log goes, and before the file does. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void killed_while_it_empties_the_journal_it_loses_and_doubles_nothing(int nth)
            throws IOException, InterruptedException {
        Ledger ledger = run(JOURNAL, "unlink:signal=KILL:when=" + nth);
        assertThat(ledger.lines().getLast()).isEqualTo("acknowledged 5");
        assertThat(folder.resolve("stats.duckdb.journal")).exists();
        ledger.holds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync,fdatasync:error=EIO", "pwrite64:error=ENOSPC"})
    @EnabledIfSystemProperty(named = "durability.long", matches = "true")
    void no_single_failing_call_loses_or_doubles_anything(String fault) throws IOException, InterruptedException {
        for (int nth = 1; nth <= 40; nth++) {
            Ledger ledger = run(Files.createDirectory(folder.resolve("call" + nth)), ALL, fault + ":when=" + nth);
            assertThat(ledger.lines()).as("call " + nth).isNotEmpty();
            ledger.holds();
        }
    }

    private Ledger run(String fault) throws IOException, InterruptedException {
        return run(ALL, fault);
    }

    private Ledger run(List<String> files, String fault) throws IOException, InterruptedException {
        return run(folder, files, fault);
    }

    /** @param files those of which calls fail, by what their names end with */
    private static Ledger run(Path folder, List<String> files, String fault) throws IOException, InterruptedException {
        String call = fault.substring(0, fault.indexOf(':'));
        List<String> strace = new ArrayList<>(List.of(
                STRACE,
                "-f",
                "-qq",
                "-o",
                folder.resolve("calls.txt").toString(),
                "-e",
                "trace=" + call,
                "-e",
                "inject=" + fault));
        // Much quicker, but signals do not get through.
        if (!fault.contains(":signal=")) {
            strace.add("--seccomp-bpf");
        }
        files.forEach(file -> strace.addAll(
                List.of("-P", folder.resolve("stats.duckdb" + file).toString())));
        return Ledger.written(folder, strace, COMMITS, PATIENCE);
    }
}
