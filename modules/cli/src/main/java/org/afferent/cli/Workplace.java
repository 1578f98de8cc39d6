package org.afferent.cli;

import java.nio.file.Path;
import org.afferent.streams.CurationApp;

/** A cluster and a folder for the state of the stream, and the care that both are left in order when somebody presses Ctrl-C. */
final class Workplace implements AutoCloseable {
    private final Cluster cluster;
    private final Path stateDirectory;
    private final Thread atExit;
    private volatile CurationApp app;

    private Workplace(Cluster cluster, Path stateDirectory) {
        this.cluster = cluster;
        this.stateDirectory = stateDirectory;
        this.atExit = new Thread(this::closeAll, "close-workplace");
    }

    /**
     * Opens the cluster that the settings name, else one inside this process; state lies with the latter's data.
     *
     * @param data for the latter; {@code null} for a temporary folder
     */
    static Workplace open(Config config, Path data) {
        Cluster cluster = Cluster.configuredOrEmbedded(config, data);
        Path state = cluster.embedded()
                .map(stack -> stack.folder().resolve("state"))
                .orElseGet(() -> config.get(Settings.STATE_DIR));
        Workplace workplace = new Workplace(cluster, state);
        Runtime.getRuntime().addShutdownHook(workplace.atExit);
        return workplace;
    }

    Cluster cluster() {
        return cluster;
    }

    /** Takes note of the application, so that it is closed before the cluster that it works on. */
    void occupy(CurationApp running) {
        app = running;
    }

    private void closeAll() {
        if (app != null) {
            app.close();
        }
        cluster.close();
    }

    Path stateDirectory() {
        return stateDirectory;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyShuttingDown) {
            return; // the hook closes it
        }
        cluster.close();
    }
}
