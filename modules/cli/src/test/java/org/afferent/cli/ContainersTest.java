package org.afferent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** What can be said of docker-compose.yml and the Dockerfile without running them. */
class ContainersTest {
    private static final Path PROJECT = Path.of("../..");

    private final Map<String, Map<String, Object>> services = services();

    @Test
    void everyServiceHasAnImageOfOneVersion() {
        assertThat(services.values())
                .allSatisfy(service -> assertThat(service.get("image").toString())
                        .matches("[a-z0-9./-]+:\\d[0-9.]*")
                        .doesNotContain("latest"));
    }

    @Test
    void whatAServiceWaitsForIsThere() {
        assertThat(services.values()).allSatisfy(service -> {
            if (service.get("depends_on") instanceof Map<?, ?> others) {
                assertThat(services.keySet())
                        .containsAll(
                                others.keySet().stream().map(Object::toString).toList());
            }
        });
    }

    @Test
    void everyVariableOfOursIsASettingWithAGoodValue() {
        List<String> problems = new ArrayList<>();
        for (String name : List.of("topics", "stream")) {
            Map<String, String> environment = new java.util.TreeMap<>();
            ((Map<?, ?>) services.get(name).get("environment"))
                    .forEach((variable, value) -> environment.put(variable.toString(), value.toString()));
            ConfigReader.Result result = ConfigReader.read(Map.of(), environment, ConfigFile.NONE);
            problems.addAll(result.problems());
            problems.addAll(result.notes());
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void everyCommandOfOursIsOne() {
        assertThat(services.values())
                .filteredOn(service -> service.containsKey("command"))
                .isNotEmpty()
                .allSatisfy(service -> {
                    List<String> words = new ArrayList<>(((List<?>) service.get("command"))
                            .stream().map(Object::toString).toList());
                    words.add("--help");
                    assertThat(Run.afferent(words.toArray(String[]::new)).exitCode())
                            .isZero();
                });
    }

    @Test
    void whatTheDockerfileTakesOutOfTheBuildIsWhatTheBuildMakes() throws IOException {
        String dockerfile = Files.readString(PROJECT.resolve("Dockerfile"));

        assertThat(dockerfile).contains("modules/cli/target/afferent-cli.jar").contains(Afferent.class.getName());
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<finalName>afferent-cli</finalName>");
        assertThat(PROJECT.resolve("ops/topics.yaml")).exists();
        assertThat(PROJECT.resolve("LICENSE")).exists();
    }

    @SuppressWarnings("unchecked") // YAML has no types
    private static Map<String, Map<String, Object>> services() {
        try {
            LoadSettings settings =
                    LoadSettings.builder().setSchema(new CoreSchema()).build();
            Map<String, Object> compose = (Map<String, Object>)
                    new Load(settings).loadFromString(Files.readString(PROJECT.resolve("docker-compose.yml")));
            return (Map<String, Map<String, Object>>) compose.get("services");
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
