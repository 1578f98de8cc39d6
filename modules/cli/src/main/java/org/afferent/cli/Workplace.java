package org.afferent.cli;

import java.nio.file.Path;

/** A cluster and a folder for the state of the stream, and the care that both are left in order when somebody presses Ctrl-C. */
final class Workplace implements AutoCloseable {
    private final Cluster cluster;
    private final Path stateDirectory;
    private final Thread atExit;

    private Workplace(Cluster cluster, Path stateDirectory) {
        this.cluster = cluster;
        this.stateDirectory = stateDirectory;
        this.atExit = new Thread(cluster::close, "close-cluster");
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
