package org.afferent.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.afferent.wire.Generation;
import org.afferent.wire.Generations;
import org.afferent.wire.WireSerdes;
import org.apache.kafka.common.KafkaException;

/** What the commands about generations have in common: a cluster, its generations, and failures that are said plainly. */
abstract class GenerationCommand extends AfferentCommand {
    @Override
    List<Setting<?>> shown() {
        return List.of(Settings.BOOTSTRAP_SERVERS, Settings.REGISTRY_URL, Settings.STATE_DIR);
    }

    @Override
    final int run(Config config) throws Exception {
        if (tellsOfConnections()) {
            Logging.connections();
        }
        try (Cluster cluster = Cluster.configured(config);
                WireSerdes serdes = cluster.serdes();
                Generations generations = cluster.generations(serdes)) {
            int code = run(config, cluster, serdes, generations);
            out().flush();
            return code;
        } catch (KafkaException refused) {
            throw new CommandFailure(Failures.chain(refused), refused);
        }
    }

    /** Whether Kafka's clients say again and again that a broker is away; at the start they also say that topics are not there yet that they are about to make. */
    boolean tellsOfConnections() {
        return false;
    }

    abstract int run(Config config, Cluster cluster, WireSerdes serdes, Generations generations) throws Exception;

    /** The generation of this name, the live one among them. */
    static Generation named(Config config, Generations generations, String name) {
        if (name.equals(Generation.LIVE_NAME)) {
            return Generation.live(config.get(Settings.APPLICATION_ID));
        }
        Optional<Generation> found = generations.find(name);
        return found.orElseThrow(() -> new CommandFailure("there is no generation " + name + "; there are "
                + Generation.LIVE_NAME
                + generations.all().stream().map(g -> ", " + g.name()).reduce("", String::concat)));
    }

    /** Where a generation's applications keep their state on this machine. */
    static Path state(Config config, Generation generation) {
        Path base = config.get(Settings.STATE_DIR);
        return generation.isLive() ? base : base.resolve("generations").resolve(generation.name());
    }
}
