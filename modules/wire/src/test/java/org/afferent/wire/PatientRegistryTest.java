package org.afferent.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.afferent.news.Evidence;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PatientRegistryTest {
    private final ScriptedRegistry server = new ScriptedRegistry();
    private final Map<String, Object> settings = new HashMap<>(Map.of("max.retries", "0", "retries.wait.ms", "1"));

    PatientRegistryTest() throws IOException {
        settings.put(RegistryConfig.URL, server.url());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Serde<Evidence> serde() {
        return WireSerdes.of(settings).value(Evidence.class);
    }

    @Test
    void aRecordWaitsUntilTheRegistryAnswers() {
        server.answering(503, "")
                .answering(401, "{}")
                .answering(200, "<html>a proxy</html>")
                .answering(409, "{\"error_code\":409}")
                .answering(200, "{\"id\":7}");

        assertThat(serde().serializer().serialize("t", new Evidence("r", "d", null, null)))
                .startsWith(0, 0, 0, 0, 7);
        assertThat(server.asked).hasSize(5);
    }

    @Test
    void patienceHasTheEndThatIsSet() {
        settings.put(RegistryConfig.PATIENCE, "20");
        server.answering(503, "");

        RegistryException failure = catchThrowableOfType(
                RegistryException.class, () -> serde().serializer().serialize("t", new Evidence("r", "d", null, null)));
        assertThat(failure.kind()).isEqualTo(RegistryException.Kind.UNAVAILABLE);
        assertThat(server.asked).isNotEmpty();
    }

    @Test
    void aRecordWhoseSchemaNobodyKnowsDoesNotWait() {
        server.answering(404, "{\"error_code\":40403}");

        assertThatThrownBy(() -> serde().deserializer().deserialize("t", new byte[] {0, 0, 0, 0, 9, 1}))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("schema id 9");
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void warmUpSaysWhichSchemaIsMissingWhenItMayNotRegister() {
        settings.put("auto.register.schemas", "false");
        server.answering(404, "{\"error_code\":40403}");

        assertThatThrownBy(() -> WireSerdes.of(settings).warmUp(Map.of("t", Evidence.getClassSchema())))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("does not hold this Evidence for t-value");
    }

    @Test
    void aRecordWhoseSchemaIsNoAvroDoesNotWait() {
        server.answering(200, "{\"schema\":\"syntax\",\"schemaType\":\"PROTOBUF\"}");

        assertThatThrownBy(() -> serde().deserializer().deserialize("t", new byte[] {0, 0, 0, 0, 9, 1}))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("PROTOBUF");
    }

    @Test
    void warmUpRegistersWhatTheProgramWillWrite() {
        server.answering(200, "{\"id\":7}");
        WireSerdes serdes = WireSerdes.of(settings);
        serdes.warmUp(Map.of("t", Evidence.getClassSchema()));
        server.close();

        assertThat(serdes.value(Evidence.class).serializer().serialize("t", new Evidence("r", "d", null, null)))
                .isNotEmpty();
    }
}
