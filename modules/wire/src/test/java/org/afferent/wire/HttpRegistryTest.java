package org.afferent.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.afferent.wire.RegistryException.Kind;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpRegistryTest {
    private static final Schema SCHEMA = Schema.create(Schema.Type.STRING);

    private final ScriptedRegistry server = new ScriptedRegistry();
    private final Map<String, Object> settings = new HashMap<>(Map.of("retries.wait.ms", "1"));

    HttpRegistryTest() throws IOException {
        settings.put(RegistryConfig.URL, server.url());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Registry registry() {
        return Registries.of(settings);
    }

    @ParameterizedTest
    @CsvSource({
        "401, 401, UNAUTHORIZED, basic.auth.user.info",
        "403, 40301, UNAUTHORIZED, does not allow",
        "404, 40401, NOT_FOUND, does not know the subject",
        "404, 40402, NOT_FOUND, that version",
        "404, 40403, NOT_FOUND, another registry",
        "404, 40404, NOT_FOUND, deleted",
        "404, 40408, NOT_FOUND, compatibility level of its own",
        "409, 409, INCOMPATIBLE, incompatible with the versions",
        "422, 42201, INVALID, not a valid Avro schema",
        "422, 42202, INVALID, a number from 1",
        "422, 42203, INVALID, _TRANSITIVE",
        "422, 42205, READ_ONLY, READWRITE",
        "429, 429, UNAVAILABLE, too busy",
        "500, 50001, UNAVAILABLE, its own store",
        "500, 50002, UNAVAILABLE, too long",
        "500, 50003, UNAVAILABLE, its primary",
        "418, 418, UNEXPECTED, does not define"
    })
    void everyErrorOfTheApiIsSaidInWords(int status, int code, Kind kind, String words) {
        server.answering(status, "{\"error_code\":" + code + ",\"message\":\"said by the registry\"}");

        RegistryException refused =
                catchThrowableOfType(RegistryException.class, () -> registry().register("news.raw-value", SCHEMA));

        assertThat(refused.kind()).isEqualTo(kind);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused)
                .hasMessageContaining(server.url())
                .hasMessageContaining("asked to register string for news.raw-value")
                .hasMessageContaining(words)
                .hasMessageContaining("error " + code + ": said by the registry");
    }

    @Test
    void anErrorThatIsNotJsonIsToldByItsStatus() {
        server.answering(503, "<html>");

        assertThat(catchThrowableOfType(
                                RegistryException.class, () -> registry().byId(1))
                        .kind())
                .isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void whatIsNoRegistryIsSaidSo() {
        server.answering(200, "<html>Welcome</html>");

        assertThatThrownBy(() -> registry().byId(1)).hasMessageContaining("a schema registry?");
    }

    @Test
    void anAnswerWithoutTheFieldIsSaidSo() {
        server.answering(200, "{}");

        assertThatThrownBy(() -> registry().byId(1)).hasMessageContaining("no text schema");
        assertThatThrownBy(() -> registry().register("s", SCHEMA)).hasMessageContaining("no number id");
    }

    @Test
    void aSchemaOfAnotherKindIsRefused() {
        server.answering(200, "{\"schema\":\"x\",\"schemaType\":\"PROTOBUF\"}");

        assertThatThrownBy(() -> registry().byId(1)).hasMessageContaining("PROTOBUF");
    }

    @Test
    void aRegistryThatStumblesIsAskedAgain() {
        server.answering(503, "").answering(500, "{\"error_code\":50003}").answering(200, "{\"id\":7}");

        assertThat(registry().register("s", SCHEMA)).isEqualTo(7);
        assertThat(server.asked).hasSize(3);
    }

    @Test
    void aRefusalIsNotAskedAgain() {
        server.answering(409, "{\"error_code\":409}");

        assertThatThrownBy(() -> registry().register("s", SCHEMA)).isInstanceOf(RegistryException.class);
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void whatNeverChangesIsAskedOnce() {
        server.answering(200, "{\"id\":7}");
        Registry registry = registry();
        registry.register("s", SCHEMA);
        registry.register("s", SCHEMA);

        assertThat(registry.byId(7)).isEqualTo(SCHEMA);
        assertThat(server.asked).containsExactly("POST /subjects/s/versions");
    }

    @Test
    void theNextAddressIsTriedWhenTheFirstDoesNotAnswer() throws IOException {
        String dead = closedServersUrl();
        settings.put(RegistryConfig.URL, dead + "," + server.url());
        server.answering(200, "[\"b\",\"a\"]");

        assertThat(registry().subjects()).containsExactly("a", "b");
    }

    @Test
    void aRegistryThatIsNotThereIsSaidSo() throws IOException {
        settings.put(RegistryConfig.URL, closedServersUrl());

        RegistryException refused =
                catchThrowableOfType(RegistryException.class, () -> registry().subjects());

        assertThat(refused.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(refused).hasMessageContaining("asked to list the subjects, cannot be reached");
    }

    @Test
    void credentialsAreSentAndNeverShown() {
        settings.put(RegistryConfig.URL, server.url().replace("//", "//ann:s%40cret+@"));
        server.answering(401, "{}");

        assertThatThrownBy(() -> registry().subjects()).hasMessageNotContaining("cret");
        assertThat(server.credentials).containsExactly(basic("ann:s@cret+"));

        settings.put("basic.auth.user.info", "bob:word");
        assertThatThrownBy(() -> registry().subjects()).hasMessageNotContaining("word");
        assertThat(server.credentials).contains(basic("bob:word"));
    }

    @Test
    void aSubjectMayHaveAnyName() {
        server.answering(404, "{\"error_code\":40401}");

        assertThat(registry().latest("a b/c?d-value")).isEmpty();
        assertThat(server.asked).containsExactly("GET /subjects/a%20b%2Fc%3Fd-value/versions/latest");
    }

    private static String basic(String userInfo) {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }

    private static String closedServersUrl() throws IOException {
        try (ScriptedRegistry closed = new ScriptedRegistry()) {
            return closed.url();
        }
    }
}
