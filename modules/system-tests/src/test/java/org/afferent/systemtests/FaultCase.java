package org.afferent.systemtests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.afferent.model.Delivery;

/** What has been tried. */
enum FaultCase implements Fault {
    /** The undisturbed run, by its own measure: it fails when a run is not repeatable at all. */
    NOTHING {
        @Override
        public void strike(Scene scene) {
            scene.instance("only");
        }
    },
    INSTANCE_KILLED {
        @Override
        public void strike(Scene scene) throws Exception {
            Instance instance = scene.instance("only");
            int rounds = LONG ? 50 : 4;
            for (int round = 0; round < rounds; round++) {
                scene.feed(rounds + 1);
                if (scene.random.nextInt(4) > 0) {
                    scene.awaitMore(); // else it may be met while it starts or restores
                }
                scene.moment(1_500);
                instance.kill();
                scene.struck();
                instance.start();
            }
        }
    },
    BROKER_KILLED {
        @Override
        public void strike(Scene scene) throws Exception {
            scene.instance("only");
            for (int round = 0; round < (LONG ? 5 : 1); round++) {
                scene.feed(LONG ? 6 : 2);
                scene.awaitMore();
                scene.moment(500);
                scene.bench.broker.kill();
                scene.struck();
                scene.moment(3_000);
                scene.bench.broker.restart();
            }
        }
    },
    INSTANCE_PAUSED_FOR_LONGER_THAN_ITS_TRANSACTION {
        @Override
        public void strike(Scene scene) throws Exception {
            Instance zombie = scene.instance("first");
            scene.feed(3);
            scene.awaitMore();
            zombie.signal("STOP");
            scene.struck();
            scene.instance("second");
            scene.feed(3);
            int reached = scene.deliveries().size() / 2;
            Waiting.until("the second takes over", Duration.ofMinutes(3), () -> scene.decided() >= reached);
            zombie.signal("CONT");
        }
    },
    TWO_INSTANCES_RESTARTED_IN_TURN {
        @Override
        public void strike(Scene scene) throws Exception {
            inTurn(scene, List.of(scene.instance("first"), scene.instance("second")));
        }
    },
    THREE_INSTANCES_RESTARTED_IN_TURN {
        @Override
        public void strike(Scene scene) throws Exception {
            inTurn(scene, List.of(scene.instance("first"), scene.instance("second"), scene.instance("third")));
        }
    },
    REGISTRY_AWAY {
        @Override
        public void strike(Scene scene) throws Exception {
            Instance instance = scene.instance("only");
            scene.feed(3);
            scene.awaitMore();
            scene.bench.stopRegistry();
            scene.struck();
            scene.feed(3);
            scene.awaitMore(); // it goes on with what it knows
            instance.kill();
            instance.start(); // knows nothing, and waits or gives up
            scene.moment(6_000);
            scene.bench.startRegistry();
            if (!instance.isAlive()) {
                instance.start();
            }
        }
    },
    STATE_WIPED {
        @Override
        public void strike(Scene scene) throws Exception {
            Instance instance = scene.instance("only");
            scene.feed(2);
            scene.awaitMore();
            instance.kill();
            delete(instance.state());
            scene.struck();
            instance.start();
        }
    },
    NETWORK_SLOW {
        @Override
        public void strike(Scene scene) throws Exception {
            scene.remoteInstance("only");
            scene.bench.network.slow(Duration.ofMillis(40));
            scene.struck();
            scene.feed(2);
            scene.awaitMore();
            scene.bench.network.heal();
        }
    },
    NETWORK_CUT {
        @Override
        public void strike(Scene scene) throws Exception {
            scene.remoteInstance("only");
            for (int round = 0; round < (LONG ? 8 : 2); round++) {
                scene.feed(LONG ? 10 : 4);
                scene.awaitMore();
                scene.bench.network.cut();
                scene.struck();
                scene.moment(9_000);
                scene.bench.network.heal();
            }
        }
    },
    NETWORK_HALF_OPEN {
        @Override
        public void strike(Scene scene) throws Exception {
            scene.remoteInstance("only");
            for (int round = 0; round < (LONG ? 4 : 1); round++) {
                scene.feed(LONG ? 5 : 2);
                scene.awaitMore();
                scene.bench.network.halfOpen();
                scene.struck();
                scene.feed(LONG ? 5 : 2);
                scene.moment(9_000);
                scene.bench.network.heal();
            }
        }
    },
    DISK_FULL {
        @Override
        public void strike(Scene scene) throws Exception {
            try (SmallDisk disk = SmallDisk.mount(scene.folder.resolve("disk"))) {
                Instance instance =
                        scene.instance(disk.folder().resolve("state"), scene.bench.broker.bootstrapServers());
                scene.feed(3);
                scene.awaitMore();
                disk.fill();
                scene.struck();
                scene.feed(2);
                scene.moment(5_000);
                instance.stop();
                instance.start(); // on the full disk
                scene.moment(5_000);
                instance.stop();
            }
        }
    },
    POISON_AMONG_THE_GOOD {
        @Override
        public void strike(Scene scene) throws Exception {
            scene.instance("only");
            for (Poison poison : Poison.values()) {
                scene.feed(Poison.values().length + 1);
                scene.awaitMore();
                scene.poison(
                        poison.key(),
                        poison.value(scene.bench.cluster, scene.deliveries().get(0)));
                scene.struck();
            }
        }
    },
    EVERYTHING_SENT_TWICE {
        @Override
        public List<Delivery> deliveries(List<Delivery> known) {
            return Stream.concat(known.stream(), known.stream()).toList();
        }

        @Override
        public void strike(Scene scene) {
            scene.instance("only");
            scene.struck();
        }
    },
    CLOCK_JUMPS {
        @Override
        public List<Delivery> deliveries(List<Delivery> known) {
            List<Delivery> jumped = new ArrayList<>();
            for (Delivery delivery : known) {
                int number = jumped.size();
                jumped.add(
                        number % JUMP != 0
                                ? delivery
                                : at(delivery, number % (2 * JUMP) == 0 ? "1970-01-01" : "2100-01-01"));
            }
            return jumped;
        }

        @Override
        public boolean hasOwnTruth() {
            return true;
        }

        @Override
        public void strike(Scene scene) throws Exception {
            Instance instance = scene.instance("only");
            scene.feed(2);
            scene.awaitMore();
            instance.kill();
            scene.struck();
            instance.start();
        }
    };

    static final boolean LONG = "long".equals(System.getProperty("afferent.faults"));
    private static final int JUMP = 60;

    /** As the property {@code afferent.faults.cases} and reports call it: {@code registry-away}. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static FaultCase titled(String title) {
        return Arrays.stream(values())
                .filter(fault -> fault.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("afferent.faults.cases: there is no case " + title
                        + "; there are "
                        + Arrays.stream(values()).map(FaultCase::title).collect(Collectors.joining(", "))));
    }

    private static void inTurn(Scene scene, List<Instance> instances) throws Exception {
        for (int turn = 0; turn < (LONG ? 3 : 1); turn++) {
            for (Instance instance : instances) {
                scene.feed((LONG ? 3 : 1) * instances.size() + 1);
                scene.awaitMore();
                instance.stop();
                scene.struck();
                scene.moment(1_000);
                instance.start();
            }
        }
    }

    private static Delivery at(Delivery delivery, String day) {
        return new Delivery(
                delivery.source(),
                delivery.publisher(),
                delivery.url(),
                Instant.parse(day + "T00:00:00Z"),
                delivery.mediaType(),
                delivery.charset(),
                delivery.payload(),
                delivery.payloadDigest(),
                delivery.feedItem(),
                delivery.http());
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
