package org.afferent.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.afferent.inspect.Access;
import org.afferent.inspect.PipelineTopics;
import org.afferent.monitor.Monitor;
import org.afferent.monitor.Monitored;
import org.afferent.monitor.ServiceMonitor;
import org.afferent.streams.CurationApp;
import org.afferent.wire.Generation;
import org.afferent.wire.WireSerdes;

/** Health and metrics of {@code stream} and {@code poll}. */
final class Monitoring {
    /** What OpenTelemetry's exporter for Prometheus listens on by default. */
    private static final int USUAL_PORT = 9464;

    private Monitoring() {}

    /** Begins to watch and to answer for a stream. */
    static Monitor start(
            Config config, Cluster cluster, WireSerdes serdes, Generation generation, CurationApp app, Path state) {
        Monitored monitored = new Monitored(app.streams(), app::failure, app::threadFailures, state);
        Access access = cluster.access(serdes);
        return listening(config, address -> Monitor.start(monitored, access, PipelineTopics.of(generation), address));
    }

    /** The same for a service without a stream. */
    static ServiceMonitor start(Config config, Cluster cluster, BooleanSupplier ready) {
        return listening(config, address -> ServiceMonitor.start(cluster.adminSettings(), ready, address));
    }

    private interface Listener<T> {
        T at(InetSocketAddress address) throws IOException;
    }

    /** At the port of the settings; without one at the usual port, or any that is free when that is taken. */
    private static <T> T listening(Config config, Listener<T> listener) {
        String host = config.get(Settings.MONITOR_ADDRESS);
        Optional<Integer> asked = config.find(Settings.MONITOR_PORT);
        try {
            return listener.at(new InetSocketAddress(host, asked.orElse(USUAL_PORT)));
        } catch (BindException taken) {
            if (asked.isPresent()) {
                throw refused(host, asked.get(), taken);
            }
        } catch (IOException unusable) {
            throw refused(host, asked.orElse(USUAL_PORT), unusable);
        }
        try {
            return listener.at(new InetSocketAddress(host, 0));
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
    static String url(InetSocketAddress address) {
        return "http://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }
}
