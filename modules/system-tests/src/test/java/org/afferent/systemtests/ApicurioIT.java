package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.afferent.wire.Registries;
import org.afferent.wire.Registry;
import org.afferent.wire.RegistryException;
import org.afferent.wire.SchemaPlan;
import org.afferent.wire.Topics;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real registry as a child process: it takes the whole contract, guards it, and refuses by name what would break a reader. */
class ApicurioIT {
    @TempDir
    Path folder;

    @Test
    void theContractIsRegisteredGuardedAndDefended() throws Exception {
        try (ApicurioProcess apicurio = ApicurioProcess.start(folder);
                Registry registry = Registries.started(Map.of("schema.registry.url", apicurio.url()))) {
            SchemaPlan.of(registry, Topics.declared()).apply();
            assertThat(SchemaPlan.of(registry, Topics.declared()).lines()).isEmpty();
            assertThat(registry.compatibility("news.raw-value")).isEqualTo("FULL_TRANSITIVE");
            assertThatThrownBy(() -> registry.register(
                            "news.raw-value",
                            SchemaBuilder.record("RawArticle")
                                    .namespace("org.afferent.news")
                                    .fields()
                                    .requiredLong("id")
                                    .endRecord()))
                    .isInstanceOf(RegistryException.class)
                    .hasMessageContaining("RawArticle")
                    .hasMessageContaining("news.raw-value");
        }
    }
}
