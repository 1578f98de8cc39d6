package org.afferent.streams;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;

/** Waits for what the cluster answers. */
final class Answer {
    private Answer() {}

    /**
     * The answer.
     *
     * @param doing for the message of a failure, like {@code describe news.raw}
     * @throws KafkaException with the cluster's reason, or when interrupted
     */
    static <T> T of(KafkaFuture<T> asked, String doing) {
        try {
            return asked.get();
        } catch (ExecutionException failed) {
            throw new KafkaException(
                    "Cannot " + doing + ": " + failed.getCause().getMessage(), failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted: " + doing, stopped);
        }
    }
}
