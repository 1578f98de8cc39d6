package org.afferent.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.afferent.inspect.Access;
import org.afferent.inspect.PipelineTopics;
import org.afferent.monitor.Monitor;
import org.afferent.monitor.Monitored;
import org.afferent.streams.CurationApp;
import org.afferent.wire.WireSerdes;

/** Health and metrics of {@code stream}. */
final class Monitoring {
    /** What OpenTelemetry's exporter for Prometheus listens on by default. */
    private static final int USUAL_PORT = 9464;

    private Monitoring() {}

    /** Begins to watch and to answer. */
    static Monitor start(Config config, Cluster cluster, WireSerdes serdes, CurationApp app, Path state) {
        Monitored monitored = new Monitored(app.streams(), app::failure, app::threadFailures, state);
        Access access = cluster.access(serdes);
        PipelineTopics pipeline = cluster.pipeline();
        String host = config.get(Settings.MONITOR_ADDRESS);
        Optional<Integer> asked = config.find(Settings.MONITOR_PORT);
        try {
            return Monitor.start(monitored, access, pipeline, new InetSocketAddress(host, asked.orElse(USUAL_PORT)));
        } catch (BindException taken) {
            if (asked.isPresent()) {
                throw refused(host, asked.get(), taken);
            }
        } catch (IOException unusable) {
            throw refused(host, asked.orElse(USUAL_PORT), unusable);
        }
        try {
            return Monitor.start(monitored, access, pipeline, new InetSocketAddress(host, 0));
        } catch (IOException unusable) {
            throw refused(host, 0, unusable);
        }
    }

    private static CommandFailure refused(String host, int port, IOException why) {
        return new CommandFailure(
                "cannot listen at " + host + ":" + port + " for health and metrics (" + why.getMessage()
                        + "); set " + Settings.MONITOR_ADDRESS.key() + " and " + Settings.MONITOR_PORT.key()
                        + " to what is free, or the port to 0",
                why);
    }

    /** As one would open it. */
    static String url(Monitor monitor) {
        InetSocketAddress address = monitor.address();
        return "http://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }
}
