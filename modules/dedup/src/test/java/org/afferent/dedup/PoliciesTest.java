package org.afferent.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class PoliciesTest {
    private static final Path FILE = Path.of("../../ops/dedup-policy.yaml");

    @Test
    void theFileThatIsToBeCopiedHoldsTheDefaultsAndEveryKey() throws IOException, PolicyException {
        try (InputStream in = Files.newInputStream(FILE);
                InputStream again = Files.newInputStream(FILE)) {
            assertThat(Policies.read(in).version()).isEqualTo("default");
            Map<?, ?> keys = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(again);
            for (Figure figure : Figure.values()) {
                assertThat(((Number) keys.get(figure.key())).doubleValue())
                        .as(figure.key())
                        .isEqualTo(figure.of(Policy.DEFAULT));
            }
            assertThat(keys.get("substance"))
                    .isEqualTo(List.of("headline", "authors", "datePublished", "dateModified", "keywords"));
        }
    }

    @Test
    void whatAFileLeavesOutIsAsByDefault() throws PolicyException {
        assertThat(read("# nothing").version()).isEqualTo("default");
        Policies policies = read("containment: 0.5");
        assertThat(policies.everybody().containment()).isEqualTo(0.5);
        assertThat(policies.everybody().names()).isEqualTo(Policy.DEFAULT.names());
        assertThat(policies.version()).matches("[0-9a-f]{8}");
    }

    @Test
    void allMistakesAreToldAtOnceWithTheirLines() {
        assertThatThrownBy(() -> read("""
                        containment: 46
                        contaiment: 0.5
                        minimumShingles: 2.5
                        substance: [headline, url]
                        trusted: The Wire
                        publishers:
                          wire.example: {sameText: 0.3, trusted: []}
                          "...": {}
                        names: 0.5
                        names: 0.6
                        """)).isInstanceOfSatisfying(PolicyException.class, mistakes -> {
            assertThat(mistakes.problems()).extracting(PolicyProblem::line).containsExactly(1, 2, 3, 4, 5, 7, 7, 8, 10);
            assertThat(mistakes)
                    .hasMessageContaining("line 1: containment: 46 is not a share; write one from 0 to 1, like 0.46")
                    .hasMessageContaining("unknown key \"contaiment\"")
                    .hasMessageContaining("\"url\" is not a field")
                    .hasMessageContaining("containment 0.46 is above sameText 0.3");
        });
    }

    @Test
    void whatIsNotYamlIsSaidWithItsLine() {
        assertThatThrownBy(() -> read("containment: 0.5\nnames: [")).hasMessageContaining("line 2: not YAML");
    }

    @Test
    void aPublisherIsNamedByItsNameOrItsHost() throws PolicyException {
        Policies policies = read("""
                publishers:
                  The WEATHER: {containment: 0.8}
                  www.weather.example: {names: 0.9}
                trusted: [wire.example, "The  Weather"]
                """);
        assertThat(policies.between("The Weather", null, null, null).containment())
                .isEqualTo(0.8);
        assertThat(policies.between(null, "https://m.weather.example/1", null, null)
                        .names())
                .isEqualTo(0.9);
        assertThat(policies.between("Other", "https://other.example/", null, null))
                .isEqualTo(Policy.DEFAULT);
        assertThat(policies.rank("the weather", null)).isEqualTo(1);
        assertThat(policies.rank("x", "wire.example")).isZero();
        assertThat(policies.rank(null, null)).isEqualTo(Policies.UNTRUSTED);
    }

    @Property(tries = 200)
    void thePairOfTwoPublishersHasTheStricterFiguresOfBothWhicheverIsFirst(
            @ForAll @DoubleRange(min = 0, max = 0.9) double a, @ForAll @DoubleRange(min = 0, max = 0.9) double b)
            throws PolicyException {
        Policies policies = read("""
                publishers:
                  A: {containment: %s, conflictingNumbers: %s}
                  B: {containment: %s, conflictingNumbers: %s}
                """.formatted(a, a, b, b));
        Policy pair = policies.between("A", null, "B", null);
        assertThat(pair).isEqualTo(policies.between("B", null, "A", null));
        assertThat(pair.containment()).isEqualTo(Math.max(a, b));
        assertThat(pair.conflictingNumbers()).isEqualTo(Math.min(a, b));
        assertThat(policies.between("A", null, "C", null).containment())
                .isEqualTo(Math.max(a, Policy.DEFAULT.containment()));
    }

    @Test
    void substanceIsWhatTheOverrideSays() throws PolicyException {
        Policies policies = read("publishers:\n  wire.example: {substance: [headline]}");
        assertThat(policies.substance("x", "wire.example")).isEqualTo(Set.of(Substance.HEADLINE));
        assertThat(policies.substance("x", "other.example")).hasSize(5);
    }

    static Policies read(String yaml) throws PolicyException {
        return Policies.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
