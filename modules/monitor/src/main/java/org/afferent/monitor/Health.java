package org.afferent.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams;

/**
 * How the application is.
 *
 * @param state in its own word, that of Kafka Streams for instance
 * @param takesPart whether it takes part in the work: not while it starts, restores or rebalances
 * @param causes why it is not healthy, readable; empty when it is
 */
record Health(String state, boolean takesPart, List<String> causes) {
    Health {
        causes = List.copyOf(causes);
    }

    /** A lost broker is unhealthy and no end: the application waits for it. One that has stopped is both. */
    static Health of(KafkaStreams.State state, Optional<Throwable> failure, Optional<String> brokerProblem) {
        List<String> causes = new ArrayList<>();
        boolean stopped =
                switch (state) {
                    case PENDING_ERROR, ERROR, PENDING_SHUTDOWN, NOT_RUNNING -> true;
                    case CREATED, REBALANCING, RUNNING -> false;
                };
        if (stopped) {
            causes.add("the application is " + state
                    + failure.map(why -> ": " + why).orElse(""));
        }
        brokerProblem.ifPresent(causes::add);
        return new Health(state.toString(), state == KafkaStreams.State.RUNNING, causes);
    }

    boolean isHealthy() {
        return causes.isEmpty();
    }

    boolean isReady() {
        return isHealthy() && takesPart;
    }
}
