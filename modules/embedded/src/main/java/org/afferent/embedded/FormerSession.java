package org.afferent.embedded;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.ObjectName;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * Ends the session that a killed broker has left, before a broker is started again on its folder.
 *
 * <p>Otherwise the new broker takes itself for the leader that the dead one was, until the controller ends the dead one's session: then the partitions have no leader for a moment,
 * and Kafka 4.1 to 4.3.1 takes such partitions for deleted ones (KAFKA-20734). The end markers of transactions that wait to be written just then are left out, and what was aborted
 * becomes visible with the next commit: decisions that are there twice. So the controller runs alone until no session is left. Without effect once the defect is mended.
 */
final class FormerSession {
    private static final String SESSION_MILLIS = "1000";
    private static final String HEARTBEAT_MILLIS = "300";
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration STEP = Duration.ofMillis(50);
    private static final String FENCED = "kafka.controller:type=KafkaController,name=FencedBrokerCount";

    private FormerSession() {}

    /** Whether a broker worked on these logs and was not stopped in order. */
    static boolean isLeft(Path logs) {
        return Files.isDirectory(logs.resolve("__cluster_metadata-0"))
                && !Files.exists(logs.resolve(".kafka_cleanshutdown"));
    }

    /** Returns when the controller has ended it; also when there is none to end, after some seconds. */
    static void end(Properties broker) {
        KafkaRaftServer controller = new KafkaRaftServer(KafkaConfig.fromProps(alone(broker), false), Time.SYSTEM);
        controller.startup();
        try {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (fenced() == 0 && System.nanoTime() < deadline) {
                LockSupport.parkNanos(STEP.toNanos());
            }
        } finally {
            controller.shutdown();
            controller.awaitShutdown();
        }
    }

    /** The settings of the controller without the broker. */
    private static Properties alone(Properties broker) {
        Properties settings = new Properties();
        settings.putAll(broker);
        settings.setProperty("process.roles", "controller");
        for (String listener : broker.getProperty("listeners").split(",")) {
            if (listener.startsWith("CONTROLLER:")) {
                settings.setProperty("listeners", listener);
            }
        }
        settings.remove("advertised.listeners");
        settings.setProperty("broker.session.timeout.ms", SESSION_MILLIS);
        settings.setProperty("broker.heartbeat.interval.ms", HEARTBEAT_MILLIS); // none comes; its proportion is checked
        return settings;
    }

    /** Brokers that are known and have no session. */
    private static int fenced() {
        try {
            Object count = ManagementFactory.getPlatformMBeanServer().getAttribute(new ObjectName(FENCED), "Value");
            return ((Number) count).intValue();
        } catch (InstanceNotFoundException notYet) {
            return 0;
        } catch (JMException changed) {
            throw new IllegalStateException("The controller's metric " + FENCED + " cannot be read", changed);
        }
    }
}
