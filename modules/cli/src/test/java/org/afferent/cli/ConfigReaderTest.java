package org.afferent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigReaderTest {
    private static final Map<String, String> NO_FLAGS = Map.of();
    private static final Map<String, String> NO_ENVIRONMENT = Map.of();

    @Test
    void aFlagWinsOverAVariableOverTheFileOverTheDefault() {
        ConfigFile file = file(Map.of("threads", "3", "drain.timeout", "3m", "log.level", "warn"));
        Map<String, String> environment = Map.of("AFFERENT_THREADS", "4", "AFFERENT_DRAIN_TIMEOUT", "4m");

        ConfigReader.Result result = ConfigReader.read(Map.of("threads", "5"), environment, file);

        Config config = result.orThrow();
        assertThat(config.get(Settings.THREADS)).isEqualTo(5);
        assertThat(config.get(Settings.DRAIN_TIMEOUT)).isEqualTo(Duration.ofMinutes(4));
        assertThat(config.get(Settings.LOG_LEVEL)).isEqualTo("warn");
        assertThat(config.get(Settings.APPLICATION_ID)).isEqualTo("afferent-curate");
        assertThat(result.values())
                .extractingByKeys("threads", "drain.timeout", "log.level", "application.id")
                .extracting(ConfigValue::from)
                .containsExactly("--threads", "AFFERENT_DRAIN_TIMEOUT", "our.properties", "default");
    }

    @Test
    void allProblemsAreSaidAtOnceEachWithWhereItWasWritten() {
        ConfigReader.Result result = ConfigReader.read(
                Map.of("threads", "many"),
                Map.of("AFFERENT_DRAIN_TIMEOUT", "3"),
                file(Map.of("max.payload", "20 parsecs", "registry.ulr", "http://r")));

        assertThat(result.problems())
                .containsExactlyInAnyOrder(
                        "--threads=many is not a whole number from 1 to 256; write it like 1",
                        "AFFERENT_DRAIN_TIMEOUT=3 is not a duration; write it like 15m",
                        "our.properties: max.payload=20 parsecs is not a size of at most 1 GB; write it like 20MB",
                        "our.properties: registry.ulr is not a setting; did you mean registry.url?");
        assertThatThrownBy(result::orThrow).isInstanceOf(ConfigException.class).hasMessageContaining("--threads=many");
    }

    @Test
    void aClusterWithoutARegistryNamesBothKeysAndTheWayOut() {
        assertThat(ConfigReader.read(Map.of("bootstrap.servers", "b:9092"), NO_ENVIRONMENT, ConfigFile.NONE)
                        .problems())
                .containsExactly(
                        "bootstrap.servers is set (--bootstrap-servers) but registry.url is not; set both"
                                + " (--registry-url or AFFERENT_REGISTRY_URL), or neither for the embedded broker and registry");
    }

    @Test
    void secretsAreMaskedInValuesAndInMessages() {
        ConfigReader.Result result = ConfigReader.read(
                Map.of("registry.username", "us", "kafka.ssl.key.password", "hush", "streams.our.api.key", "hush"),
                Map.of("AFFERENT_REGISTRY_PASSWORD", "hush", "AFFERENT_KAFKA_SASL_JAAS_CONFIG", "hush"),
                ConfigFile.NONE);

        assertThat(result.problems()).isEmpty();
        assertThat(result.values())
                .extractingByKeys(
                        "registry.password", "kafka.sasl.jaas.config", "kafka.ssl.key.password", "streams.our.api.key")
                .extracting(ConfigValue::shown)
                .containsOnly("********");
        assertThat(ConfigReader.read(Map.of("registry.password", " "), NO_ENVIRONMENT, ConfigFile.NONE)
                        .problems())
                .noneMatch(problem -> problem.contains("= "));
    }

    @Test
    void settingsForKafkaAreHandedOnByPrefixAndTheNarrowerOneWins() {
        Config config = ConfigReader.read(
                        Map.of("producer.linger.ms", "50", "bootstrap.servers", "b:1", "registry.url", "http://r:1"),
                        Map.of("AFFERENT_KAFKA_CLIENT_ID", "all", "AFFERENT_PRODUCER_CLIENT_ID", "mine"),
                        ConfigFile.NONE)
                .orThrow();

        assertThat(config.kafka(PassThrough.PRODUCER))
                .isEqualTo(Map.of("bootstrap.servers", "b:1", "linger.ms", "50", "client.id", "mine"));
        assertThat(config.kafka(PassThrough.CONSUMER))
                .isEqualTo(Map.of("bootstrap.servers", "b:1", "client.id", "all"));
        assertThat(config.streams()).containsEntry("producer.linger.ms", "50").containsEntry("client.id", "all");
    }

    @Test
    void aValueThatKafkaWouldRefuseIsRefusedBeforeAnythingStarts() {
        assertThat(ConfigReader.read(Map.of("producer.linger.ms", "soon"), NO_ENVIRONMENT, ConfigFile.NONE)
                        .problems())
                .singleElement()
                .asString()
                .startsWith("--set producer.linger.ms=soon: ")
                .contains("Not a number");
    }

    @Test
    void whatThePromisesRestOnIsNotOpen() {
        assertThat(ConfigReader.read(
                                Map.of("streams.processing.guarantee", "at_least_once", "producer.acks", "1"),
                                NO_ENVIRONMENT,
                                ConfigFile.NONE)
                        .problems())
                .hasSize(2)
                .allMatch(problem -> problem.contains("is not open to settings here"));
    }

    @Test
    void theRegistrysClientGetsTheKeysOfConfluents() {
        Config config = ConfigReader.read(
                        Map.of(
                                "registry.username",
                                "us",
                                "registry.password",
                                "pw",
                                "registry.ssl.truststore.location",
                                "t.p12"),
                        NO_ENVIRONMENT,
                        ConfigFile.NONE)
                .orThrow();

        assertThat(config.registry())
                .containsEntry("basic.auth.user.info", "us:pw")
                .containsEntry("schema.registry.ssl.truststore.location", "t.p12")
                .doesNotContainKey("schema.registry.username");
    }

    @Test
    void aVariableThatIsNoSettingIsANoteAndNotAProblem() {
        ConfigReader.Result result = ConfigReader.read(
                NO_FLAGS, Map.of("AFFERENT_SERVICE_HOST", "10.0.0.1", "AFFERENT_NO_BUILD", "1"), ConfigFile.NONE);

        assertThat(result.problems()).isEmpty();
        assertThat(result.notes()).singleElement().asString().startsWith("AFFERENT_SERVICE_HOST is not a setting");
    }

    private static ConfigFile file(Map<String, String> entries) {
        return new ConfigFile("our.properties", entries, List.of());
    }
}
