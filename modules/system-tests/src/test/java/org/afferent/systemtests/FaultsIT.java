package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.afferent.model.Delivery;
import org.afferent.testkit.GeneratedDeliveries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.TestAbortedException;

/**
 * The promise under every fault that we could think of. Short by default; {@code mvn verify -Pfaults} runs the long form. {@code -Dafferent.faults.seed} repeats a run's choices,
 * as far as another run can be met at the same moments; {@code -Dafferent.faults.cases=registry-away,broker-killed} runs these cases only. What was seen is written to
 * {@code target/faults.md}.
 */
class FaultsIT {
    private static final long SEED = Long.getLong("afferent.faults.seed", System.nanoTime() & 0xffffff);
    private static final List<Delivery> KNOWN = GeneratedDeliveries.of(29, FaultCase.LONG ? 4_000 : 600);
    private static final Path REPORT = Path.of("target", "faults.md");

    @TempDir
    static Path folder;

    private static FaultBench bench;
    private static Works calm;

    @BeforeAll
    static void runUndisturbed() throws Exception {
        bench = new FaultBench(folder.resolve("broker"));
        calm = undisturbed("calm", KNOWN, false);
        assertThat(calm.bytes()).hasSizeGreaterThan(KNOWN.size() / 5);
        Files.createDirectories(REPORT.getParent());
        Files.writeString(
                REPORT,
                "Seed " + SEED
                        + ".%n%n| fault | rounds | records | lost | duplicated | differing |%n|---|---|---|---|---|---|%n"
                                .formatted());
    }

    @AfterAll
    static void stop() throws Exception {
        bench.close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothingIsLostNothingIsDecidedTwiceAndTheWorksAreThoseOfAnUndisturbedRun(FaultCase fault) throws Exception {
        String name = fault.title();
        List<Delivery> deliveries = fault.deliveries(KNOWN);
        Works truth = fault.hasOwnTruth() ? undisturbed(name + "-calm", deliveries, true) : calm;
        bench.clear();
        try (Scene scene = new Scene(bench, name, folder(name), deliveries, new Random(SEED), fault.hasOwnTruth())) {
            try {
                fault.strike(scene);
                scene.settle();
            } catch (AssertionError | Exception failed) {
                if (failed instanceof TestAbortedException) {
                    throw failed;
                }
                throw new AssertionError("seed " + SEED + ": " + failed.getMessage() + scene.said(), failed);
            }
            List<String> ids = scene.deliveries().stream()
                    .map(delivery -> delivery.source().id())
                    .toList();
            Account account = Account.of(name, scene, ids, truth);
            Files.writeString(REPORT, account.row(), StandardOpenOption.APPEND);
            assertThat(account.isGood()).as("seed " + SEED + ": " + account).isTrue();
        }
    }

    /** All, or those that are asked for by name. */
    static List<FaultCase> cases() {
        String asked = System.getProperty("afferent.faults.cases", "");
        return asked.isBlank()
                ? List.of(FaultCase.values())
                : Arrays.stream(asked.split(","))
                        .map(title -> FaultCase.titled(title.strip()))
                        .toList();
    }

    private static Works undisturbed(String name, List<Delivery> deliveries, boolean unchecked) throws Exception {
        bench.clear();
        try (Scene scene = new Scene(bench, name, folder(name), deliveries, new Random(SEED), unchecked)) {
            scene.instance("only");
            scene.settle();
            return Works.of(bench.cluster);
        }
    }

    private static Path folder(String name) throws Exception {
        return Files.createDirectories(folder.resolve(name));
    }
}
