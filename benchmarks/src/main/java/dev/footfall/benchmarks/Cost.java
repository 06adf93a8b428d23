package dev.footfall.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.List;

/**
 * What something took, in nanoseconds.
 *
 * @param wall as a clock on the wall has it
 * @param processor of all threads of this process together: what others do on the machine hardly shows in it
 */
record Cost(long wall, long processor) {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    static Cost of(Work work) throws IOException, SQLException {
        long processor = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        work.run();
        return new Cost(System.nanoTime() - start, SYSTEM.getProcessCpuTime() - processor);
    }

    /** The median of what the clock says, and the mean of the processors' time, which is counted in whole hundredths. */
    static Cost typical(List<Cost> costs) {
        long[] walls = costs.stream().mapToLong(Cost::wall).sorted().toArray();
        long processors = costs.stream().mapToLong(Cost::processor).sum();
        return new Cost(walls[walls.length / 2], processors / costs.size());
    }

    /** What is measured. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException, SQLException;
    }
}
