package org.afferent.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What this process and the broker's have used so far.
 *
 * @param wall a clock, nanos
 * @param client processor time of this process, nanos
 * @param compiler processor time of the JIT compiler's threads as the JVM counts it, nanos of elapsed compiling
 * @param broker processor time of the broker's process, nanos
 * @param allocated bytes by all threads that are alive
 */
record Meter(long wall, long client, long compiler, long broker, long allocated) {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Meter read(long brokerPid) {
        long allocated = 0;
        for (long bytes : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) {
            allocated += Math.max(0, bytes);
        }
        return new Meter(
                System.nanoTime(),
                SYSTEM.getProcessCpuTime(),
                ManagementFactory.getCompilationMXBean().getTotalCompilationTime() * 1_000_000,
                ProcessHandle.of(brokerPid)
                        .flatMap(process -> process.info().totalCpuDuration())
                        .map(Duration::toNanos)
                        .orElse(0L),
                allocated);
    }

    /** What was used between an earlier reading and this one, for each of so many articles. */
    Cost since(Meter before, int articles) {
        return new Cost(
                articles / ((wall - before.wall) / 1e9),
                (client - before.client) / 1e3 / articles,
                (broker - before.broker) / 1e3 / articles,
                (compiler - before.compiler) / 1e3 / articles,
                (double) (allocated - before.allocated) / articles);
    }

    /**
     * For one article.
     *
     * @param rate articles a second
     * @param client µs of processor of this process, compiling among it
     * @param broker µs of processor of the broker
     * @param compiling µs of client that the JIT compiler took
     * @param allocated bytes
     */
    record Cost(double rate, double client, double broker, double compiling, double allocated) {
        double micros() {
            return client + broker;
        }
    }
}
