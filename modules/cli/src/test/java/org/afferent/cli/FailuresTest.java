package org.afferent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private final StringWriter err = new StringWriter();

    @Test
    void aRightThatIsMissingIsSaidWithTheRemedyAndWithoutAStackTrace() {
        Exception refused = new KafkaException("Cannot write", new TopicAuthorizationException(Set.of("news.raw")));

        assertThat(Failures.report(refused, new PrintWriter(err))).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString().lines())
                .containsExactly(
                        "afferent: Cannot write: Not authorized to access topics: [news.raw]",
                        "afferent: this user has no such right on the cluster; ops/security/acls.txt has the rights of each role");
    }

    @Test
    void aUserThatIsNotTakenIsToldOfTheSettings() {
        Exception refused =
                new CommandFailure("no ledger: Authentication failed", new SaslAuthenticationException("failed"));

        assertThat(Failures.report(refused, new PrintWriter(err))).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString().lines())
                .containsExactly(
                        "afferent: no ledger: Authentication failed",
                        "afferent: the cluster does not take this user; look at kafka.security.protocol, kafka.sasl.mechanism, kafka.sasl.jaas.config and kafka.ssl.…");
    }

    @Test
    void whatTheMessageOfTheFailureRepeatsOfItsCauseIsSaidOnce() {
        Exception refused = new KafkaException("Cannot write: refused", new IllegalStateException("refused"));

        assertThat(Failures.chain(refused)).isEqualTo("Cannot write: refused");
        assertThat(Failures.chain(new KafkaException("Cannot write", new IllegalStateException())))
                .isEqualTo("Cannot write: IllegalStateException");
    }

    @Test
    void whatNobodyHasThoughtOfHasItsStackTrace() {
        assertThat(Failures.report(new IllegalStateException("x"), new PrintWriter(err)))
                .isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("this should not happen").contains("\tat ");
    }
}
