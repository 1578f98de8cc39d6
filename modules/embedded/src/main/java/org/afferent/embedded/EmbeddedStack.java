package org.afferent.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A broker and a schema registry, ready for use by this and any other process on this machine. */
public final class EmbeddedStack implements AutoCloseable {
    private final DataFolder folder;
    private final EmbeddedBroker broker;
    private final EmbeddedRegistry registry;

    private EmbeddedStack(DataFolder folder) {
        this.folder = folder;
        this.broker = EmbeddedBroker.start(folder.path());
        try {
            this.registry = startRegistry(broker, folder.path().resolve("registry.port"));
        } catch (RuntimeException failed) {
            broker.close();
            throw failed;
        }
    }

    /** On a temporary folder, which goes when the stack is closed. */
    public static EmbeddedStack start() {
        return new EmbeddedStack(DataFolder.fresh());
    }

    /** On a folder that is kept: started there again it has the same records and schemas, on the same ports where they are free. */
    public static EmbeddedStack start(Path folder) {
        return new EmbeddedStack(DataFolder.given(folder));
    }

    /** What clients take as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** What clients take as {@code schema.registry.url}. */
    public String registryUrl() {
        return registry.url();
    }

    /** Where the data is. */
    public Path folder() {
        return folder.path();
    }

    @Override
    public void close() {
        registry.close();
        broker.close();
        folder.close();
    }

    private static EmbeddedRegistry startRegistry(EmbeddedBroker broker, Path portFile) {
        try {
            String before = Files.exists(portFile) ? Files.readString(portFile).strip() : null;
            int port = FreePorts.preferably(new String[] {before}).get(0);
            Files.writeString(portFile, port + "\n");
            return EmbeddedRegistry.start(broker.bootstrapServers(), port);
        } catch (IOException unusable) {
            throw new UncheckedIOException(
                    "The registry cannot keep its port in " + portFile + ": " + unusable.getMessage(), unusable);
        }
    }
}
