package dev.footfall.persistence.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A disk that really is full for a while: a small one of its own, in a name space of its own. */
@EnabledOnOs(OS.LINUX)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FullDiskTest {
    private static final int COMMITS = 200;

    /** Fills the disk once ten commits are through, and frees it once what $1 looks for has happened. */
    private static final String SCRIPT = """
            set -e
            mount -t tmpfs -o size=24m none disk
            "$@" &
            writer=$!
            until grep -q "^acknowledged 10$" ledger.txt 2>/dev/null; do kill -0 $writer; sleep 0.02; done
            cat /dev/zero > disk/ballast 2>/dev/null || true
            until grep -q "^refused" ledger.txt; do kill -0 $writer; sleep 0.02; done
            echo freed 0 >> ledger.txt
            rm disk/ballast
            wait $writer
            cp disk/stats.duckdb* .
            """;

    @TempDir
    Path folder;

    @Test
    void commits_are_refused_while_the_disk_is_full_and_questions_answered_and_both_go_on_when_it_is_not()
            throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Path ledger = folder.resolve("ledger.txt");
        assumeTrue(mayMount(), "nobody may mount a disk of his own here, so this cannot be tried");
        List<String> command = new java.util.ArrayList<>(
                List.of("unshare", "-rm", "sh", "-c", "cd '" + folder + "'\n" + SCRIPT, "sh"));
        command.addAll(Ledger.writer(disk.resolve("stats.duckdb"), ledger, COMMITS, 500));

        Ledger.run(folder, command);

        Ledger written = Ledger.of(folder.resolve("stats.duckdb"), ledger);
        assertThat(written.numbers("refused")).isNotEmpty();
        assertThat(written.numbers("unknown")).isEmpty();
        assertThat(written.numbers("answered")).isEqualTo(written.numbers("refused"));
        assertThat(written.numbers("acknowledged")).contains(COMMITS);
        written.holds();
    }

    private static boolean mayMount() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
