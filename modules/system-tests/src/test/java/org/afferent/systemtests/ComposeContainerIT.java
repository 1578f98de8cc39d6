package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.afferent.model.Delivery;
import org.afferent.news.Decision;
import org.afferent.testkit.GeneratedDeliveries;
import org.afferent.wire.Registries;
import org.afferent.wire.Registry;
import org.afferent.wire.RegistryException;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;

/** docker-compose.yml with a real broker, a real registry and our image: publish, curate, consume; restart each. */
class ComposeContainerIT {
    private static ComposeStack stack;

    @BeforeAll
    static void start() throws Exception {
        RealComponents.need(
                DockerClientFactory.instance().isDockerAvailable(),
                "a container engine is needed: start dockerd, then run ops/images/build.sh where no image can be pulled");
        stack = ComposeStack.start(Path.of("../../docker-compose.yml"));
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void everyDeliveryIsDecidedOnceWhicheverServiceIsRestarted() {
        List<Delivery> deliveries = GeneratedDeliveries.of(7, 240);
        try (TestCluster cluster = new TestCluster(stack.bootstrapServers(), stack.registryUrl())) {
            cluster.publish(deliveries.subList(0, 60));
            cluster.awaitDecisions(60);
            for (String service : List.of("stream", "registry", "broker")) {
                int done = cluster.decisions().size();
                stack.restart(service);
                cluster.publish(deliveries.subList(done, done + 60));
                cluster.awaitDecisions(done + 60);
            }
            assertThat(cluster.decisions())
                    .extracting(Decision::getRaw)
                    .doesNotHaveDuplicates()
                    .hasSize(240);
            assertThat(cluster.decisions())
                    .extracting(Decision::getId)
                    .containsExactlyInAnyOrderElementsOf(
                            deliveries.stream().map(d -> d.source().id()).toList());
            assertThat(cluster.works()).isNotEmpty();
        }
    }

    @Test
    void theRegistryGuardsEverySubjectAndNamesTheSchemaThatItRefuses() {
        assertThat(stack.logs("topics")).contains("set the compatibility of news.curated-value to FULL_TRANSITIVE");
        try (Registry registry = Registries.of(Map.of("schema.registry.url", stack.registryUrl()))) {
            assertThat(List.of("news.raw-value", "news.decisions-value", "news.curated-value"))
                    .allSatisfy(subject ->
                            assertThat(registry.compatibility(subject)).isEqualTo("FULL_TRANSITIVE"));
            assertThatThrownBy(() -> registry.register(
                            "news.curated-value",
                            SchemaBuilder.record("CuratedArticle")
                                    .namespace("org.afferent.news")
                                    .fields()
                                    .requiredString("somethingElse")
                                    .endRecord()))
                    .isInstanceOf(RegistryException.class)
                    .hasMessageContaining("CuratedArticle")
                    .hasMessageContaining("news.curated-value")
                    .satisfies(refused -> assertThat(((RegistryException) refused).kind())
                            .isEqualTo(RegistryException.Kind.INCOMPATIBLE));
        }
    }
}
