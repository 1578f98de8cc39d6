package org.afferent.systemtests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.afferent.embedded.BrokerProcess;
import org.afferent.embedded.EmbeddedRegistry;
import org.afferent.wire.TopicPlan;
import org.afferent.wire.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;

/** What all faults share: a broker in a process of its own, a registry, and a second way to the broker, over a network that can fail. */
final class FaultBench implements AutoCloseable {
    private static final Set<TransactionState> OVER =
            Set.of(TransactionState.COMPLETE_COMMIT, TransactionState.COMPLETE_ABORT, TransactionState.EMPTY);

    final BrokerProcess broker;
    final TcpProxy network;
    final TestCluster cluster;
    private EmbeddedRegistry registry;

    FaultBench(Path folder) throws IOException {
        network = new TcpProxy();
        int behind = freePort();
        network.forwardTo(behind);
        broker = BrokerProcess.start(
                folder,
                Map.of(
                        "listeners",
                        "PROXIED://127.0.0.1:" + behind,
                        "advertised.listeners",
                        "PROXIED://127.0.0.1:" + network.port(),
                        "listener.security.protocol.map",
                        "PROXIED:PLAINTEXT",
                        "transaction.abort.timed.out.transaction.cleanup.interval.ms",
                        "1000"));
        registry = EmbeddedRegistry.start(broker.bootstrapServers());
        cluster = new TestCluster(broker.bootstrapServers(), registry.url());
    }

    /** The broker as it is seen over the network that can fail. */
    String remote() {
        return "127.0.0.1:" + network.port();
    }

    void stopRegistry() {
        registry.close();
    }

    void startRegistry() {
        registry = EmbeddedRegistry.start(broker.bootstrapServers(), registry.port());
    }

    /** Makes the topics anew: records get the same coordinates in every run over the same input. */
    void clear() throws Exception {
        try (Admin admin = admin()) {
            Set<String> old = topics(admin);
            admin.deleteTopics(old).all().get();
            Waiting.until("the topics are gone", Duration.ofSeconds(60), () -> topics(admin)
                    .isEmpty());
            TopicPlan.of(admin, Topics.declared()).apply(admin);
        }
    }

    /** Transactions that are neither committed nor aborted. */
    Set<String> openTransactions() throws Exception {
        try (Admin admin = admin()) {
            return admin.listTransactions().all().get().stream()
                    .filter(transaction -> !OVER.contains(transaction.state()))
                    .map(TransactionListing::transactionalId)
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> topics(Admin admin) throws Exception {
        return admin.listTopics().names().get().stream()
                .filter(name -> !name.startsWith("_"))
                .collect(Collectors.toSet());
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        cluster.close();
        registry.close();
        broker.close();
        network.close();
    }
}
