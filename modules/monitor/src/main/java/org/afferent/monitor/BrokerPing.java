package org.afferent.monitor;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** Asks whether the cluster is there. */
final class BrokerPing implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final String servers;
    private final Admin admin;

    BrokerPing(Map<String, Object> adminSettings) {
        Map<String, Object> settings = impatient(adminSettings);
        this.servers = String.valueOf(settings.get("bootstrap.servers"));
        this.admin = Admin.create(settings);
    }

    /** Settings under which an admin client does not wait long. */
    static Map<String, Object> impatient(Map<String, Object> adminSettings) {
        Map<String, Object> settings = new HashMap<>(adminSettings);
        settings.put("request.timeout.ms", (int) PATIENCE.toMillis());
        settings.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
        return settings;
    }

    /** What is wrong with it; empty when it answers. */
    Optional<String> ask() throws InterruptedException {
        try {
            boolean none = admin.describeCluster()
                    .nodes()
                    .get(PATIENCE.toMillis() + 500, TimeUnit.MILLISECONDS)
                    .isEmpty();
            return none ? Optional.of("the cluster " + servers + " has no broker") : Optional.empty();
        } catch (ExecutionException refused) {
            return Optional.of("the cluster " + servers + " does not answer: "
                    + refused.getCause().getMessage());
        } catch (TimeoutException silent) {
            return Optional.of("the cluster " + servers + " does not answer within " + PATIENCE.toSeconds() + " s");
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
