package org.afferent.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTlsTest {
    @TempDir
    static Path folder;

    private static Path store;

    /** A certificate of our own for localhost, in a store that serves as both key and trust store. */
    @BeforeAll
    static void certify() throws IOException, InterruptedException {
        store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "registry",
                        "-keyalg",
                        "EC",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor())
                .as(Files.readString(folder.resolve("keytool.log")))
                .isZero();
    }

    @Test
    void aRegistryWithACertificateThatIsTrustedIsSpokenTo() throws IOException {
        try (ScriptedRegistry server = new ScriptedRegistry(context())) {
            server.answering(200, "[\"a\"]");

            assertThat(Registries.of(settings(server, store, "changeit")).subjects())
                    .containsExactly("a");
        }
    }

    @Test
    void aRegistryWithACertificateThatIsNotTrustedIsNot() throws IOException {
        try (ScriptedRegistry server = new ScriptedRegistry(context())) {
            server.answering(200, "[\"a\"]");

            assertThatThrownBy(() -> Registries.of(Map.of(RegistryConfig.URL, address(server), "max.retries", "0"))
                            .subjects())
                    .isInstanceOf(RegistryException.class)
                    .hasMessageContaining("cannot be reached")
                    .hasMessageContaining("PKIX");
        }
    }

    @Test
    void aStoreThatCannotBeOpenedIsNamedWithoutItsPassword() throws IOException {
        try (ScriptedRegistry server = new ScriptedRegistry(context())) {
            assertThatThrownBy(() -> Registries.of(settings(server, store, "guess")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("schema.registry.ssl.truststore.location=" + store)
                    .hasMessageNotContaining("guess");
        }
    }

    private static SSLContext context() {
        TlsConfig.Store keys = new TlsConfig.Store("test", store, "PKCS12", "changeit");
        return new TlsConfig(keys, keys).context().orElseThrow();
    }

    private static Map<String, Object> settings(ScriptedRegistry server, Path trust, String password) {
        return new HashMap<>(Map.of(
                RegistryConfig.URL,
                address(server),
                "max.retries",
                "0",
                "schema.registry.ssl.truststore.location",
                trust.toString(),
                "schema.registry.ssl.truststore.type",
                "PKCS12",
                "schema.registry.ssl.truststore.password",
                password));
    }

    private static String address(ScriptedRegistry server) {
        return "https://localhost:" + server.port();
    }
}
