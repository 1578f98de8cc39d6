package org.afferent.streams;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class FailureLimitTest {
    private final FailureLimit limit = new FailureLimit();

    @Test
    void threeDeadThreadsAreReplacedAndTheFourthStopsTheApplicationWithItsCause() {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.handle(new StreamsException("x", new IllegalStateException("broken"))))
                    .isEqualTo(REPLACE_THREAD);
        }

        assertThat(limit.handle(new StreamsException("x", new IllegalStateException("broken again"))))
                .isEqualTo(SHUTDOWN_CLIENT);
        assertThat(limit.last()).hasValueSatisfying(why -> assertThat(why).hasMessage("broken again"));
        assertThat(limit.count()).isEqualTo(4);
    }

    @Test
    void aClusterThatIsAwayIsWaitedFor() {
        for (int i = 0; i < 50; i++) {
            assertThat(limit.handle(new StreamsException("x", new TimeoutException("no broker"))))
                    .isEqualTo(REPLACE_THREAD);
        }

        assertThat(limit.handle(new IllegalStateException("broken"))).isEqualTo(REPLACE_THREAD);
        assertThat(limit.count()).isEqualTo(51);
    }
}
