package org.afferent.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;

class HealthTest {
    @Test
    void aRunningApplicationWithABrokerIsHealthyAndReady() {
        Health health = Health.of(State.RUNNING, Optional.empty(), Optional.empty());

        assertThat(health.isHealthy()).isTrue();
        assertThat(health.isReady()).isTrue();
    }

    @Test
    void oneThatRebalancesIsHealthyAndNotReady() {
        Health health = Health.of(State.REBALANCING, Optional.empty(), Optional.empty());

        assertThat(health.isHealthy()).isTrue();
        assertThat(health.isReady()).isFalse();
    }

    @Test
    void aLostBrokerIsTheCause() {
        Health health = Health.of(State.RUNNING, Optional.empty(), Optional.of("the cluster does not answer"));

        assertThat(health.isHealthy()).isFalse();
        assertThat(health.isReady()).isFalse();
        assertThat(health.causes()).containsExactly("the cluster does not answer");
    }

    @Test
    void anApplicationThatGaveUpSaysWhy() {
        Health health = Health.of(State.ERROR, Optional.of(new IllegalStateException("broken")), Optional.empty());

        assertThat(health.isHealthy()).isFalse();
        assertThat(health.causes()).singleElement().asString().contains("ERROR").contains("broken");
    }
}
