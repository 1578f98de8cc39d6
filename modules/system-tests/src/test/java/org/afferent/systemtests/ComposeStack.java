package org.afferent.systemtests;

import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * The services of docker-compose.yml as containers on one network: same images (or those that ops/images/build.sh makes in their place), same commands, same environment. Only
 * the two ports on the host are others, so that it runs beside anything.
 */
final class ComposeStack implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<String, ComposeService> services;
    private final Network network = Network.newNetwork();
    private final Map<String, GenericContainer<?>> running = new HashMap<>();
    private final int brokerPort = freePort();
    private final int registryPort = freePort();

    private ComposeStack(Map<String, ComposeService> services) {
        this.services = services;
    }

    /** Starts all; returns when the stream application says that it curates. */
    static ComposeStack start(Path file) throws IOException {
        ComposeStack stack = new ComposeStack(ComposeService.read(file));
        try {
            stack.start(
                    stack.container("broker")
                            .waitingFor(Wait.forLogMessage(".*Kafka Server started.*", 1)
                                    .withStartupTimeout(PATIENCE)),
                    "broker",
                    stack.brokerPort + ":9092");
            stack.start(
                    stack.container("registry")
                            .waitingFor(
                                    Wait.forLogMessage(".*Listening on.*", 1).withStartupTimeout(PATIENCE)),
                    "registry",
                    stack.registryPort + ":8080");
            stack.start(
                    stack.container("topics")
                            .withStartupCheckStrategy(new OneShotStartupCheckStrategy().withTimeout(PATIENCE)),
                    "topics",
                    null);
            stack.start(
                    stack.container("stream")
                            .waitingFor(Wait.forLogMessage(".*afferent: curating.*", 1)
                                    .withStartupTimeout(PATIENCE)),
                    "stream",
                    null);
            return stack;
        } catch (RuntimeException failed) {
            stack.close();
            throw failed;
        }
    }

    String bootstrapServers() {
        return "127.0.0.1:" + brokerPort;
    }

    String registryUrl() {
        return "http://127.0.0.1:" + registryPort + "/apis/ccompat/v7";
    }

    /** What a one-shot service printed. */
    String logs(String service) {
        return running.get(service).getLogs();
    }

    /** As {@code docker restart}: asked to stop, then started again on its data. */
    void restart(String service) {
        DockerClientFactory.instance()
                .client()
                .restartContainerCmd(running.get(service).getContainerId())
                .withTimeout(20)
                .exec();
    }

    private GenericContainer<?> container(String name) {
        ComposeService service = services.get(name);
        GenericContainer<?> container = new GenericContainer<>(image(service.image()))
                .withNetwork(network)
                .withNetworkAliases(name)
                .withStartupTimeout(PATIENCE);
        service.environment()
                .forEach((key, value) ->
                        container.withEnv(key, value.replace("localhost:9092", "127.0.0.1:" + brokerPort)));
        if (!service.command().isEmpty()) {
            container.withCommand(service.command().toArray(String[]::new));
        }
        return container;
    }

    private void start(GenericContainer<?> container, String name, String port) {
        if (port != null) {
            container.setPortBindings(List.of("127.0.0.1:" + port));
        }
        running.put(name, container);
        container.start();
    }

    /** The stand-in when it was built on this machine, else the vendor's. */
    private static DockerImageName image(String vendors) {
        String local = vendors.replaceFirst("^docker\\.io/[^/]+/", "afferent.local/");
        try {
            DockerClientFactory.instance().client().inspectImageCmd(local).exec();
            return DockerImageName.parse(local);
        } catch (NotFoundException notBuiltHere) {
            return DockerImageName.parse(vendors);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new AssertionError("no port is free", none);
        }
    }

    @Override
    public void close() {
        running.values().forEach(GenericContainer::stop);
        network.close();
    }
}
