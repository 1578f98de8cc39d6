package org.afferent.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.afferent.monitor.Monitor;
import org.afferent.streams.CurationApp;
import org.afferent.wire.WireSerdes;
import picocli.CommandLine.Command;

/** {@code afferent stream}. */
@Command(
        name = "stream",
        description = {
            "Runs the curate application against a cluster until it is told to stop (SIGINT, SIGTERM), exactly once. Start it on several machines to share the work;"
                    + " killed and started again with the same state.dir it goes on where it was. The topics must be there: afferent topics apply.",
            "It answers /healthz, /readyz and /metrics (Prometheus) over HTTP; docs/operations.md has them."
        },
        footer = {
            "  afferent stream --bootstrap-servers broker:9092 --registry-url http://registry:8081",
            "  afferent stream --state-dir /var/lib/afferent --threads 4",
            "  AFFERENT_KAFKA_SECURITY_PROTOCOL=SSL afferent stream --config /etc/afferent.properties"
        })
final class StreamCommand extends AfferentCommand {
    @Override
    List<Setting<?>> shown() {
        return List.of(
                Settings.BOOTSTRAP_SERVERS,
                Settings.REGISTRY_URL,
                Settings.APPLICATION_ID,
                Settings.STATE_DIR,
                Settings.INSTANCE_ID,
                Settings.COMMIT_INTERVAL,
                Settings.THREADS,
                Settings.MONITOR_ADDRESS,
                Settings.MONITOR_PORT,
                Settings.VOCABULARY,
                Settings.POLICY,
                Settings.RETENTION);
    }

    @Override
    int run(Config config) throws Exception {
        Logging.connections();
        Path state = config.get(Settings.STATE_DIR);
        AtomicBoolean stopping = new AtomicBoolean();
        try (Cluster cluster = Cluster.configured(config)) {
            cluster.requireTopics();
            try (WireSerdes serdes = cluster.serdes();
                    CurationApp app =
                            Curator.prepare(config, cluster, serdes, state, Curator.instanceId(config, state));
                    Monitor monitor = Monitoring.start(config, cluster, serdes, app, state)) {
                Thread atExit = new Thread(() -> stop(app, stopping), "close-stream");
                Runtime.getRuntime().addShutdownHook(atExit);
                monitor.follow();
                app.start();
                say("curating " + cluster.bootstrapServers() + " as " + config.get(Settings.APPLICATION_ID)
                        + ", registry " + cluster.registryUrl() + ", state in " + state
                        + ", health and metrics at " + Monitoring.url(monitor) + "; Ctrl-C stops it");
                app.await();
                if (!stopping.get()) {
                    throw new CommandFailure("the curate application gave up"
                            + app.failure()
                                    .map(why -> ": " + Failures.chain(why))
                                    .orElse(""));
                }
                return ExitCode.OK;
            }
        }
    }

    private void stop(CurationApp app, AtomicBoolean stopping) {
        stopping.set(true);
        app.close();
        say("stopped");
        // A signal asked for this, so it is a success; without halt the JVM would report the signal.
        Runtime.getRuntime().halt(ExitCode.OK);
    }
}
