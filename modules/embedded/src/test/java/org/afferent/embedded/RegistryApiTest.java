package org.afferent.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The API without HTTP and without Kafka: the log is a list. */
class RegistryApiTest {
    private static final String ONE = record("{\\\"name\\\":\\\"a\\\",\\\"type\\\":\\\"string\\\"}");
    private static final String TWO = record(
            "{\\\"name\\\":\\\"a\\\",\\\"type\\\":\\\"string\\\"},{\\\"name\\\":\\\"b\\\",\\\"type\\\":\\\"int\\\",\\\"default\\\":0}");
    private static final String BROKEN = record("{\\\"name\\\":\\\"c\\\",\\\"type\\\":\\\"string\\\"}");

    private final List<SchemaEntry> log = new ArrayList<>();
    private final Routes routes = new RegistryApi(new SchemaStore(log::add)).routes();

    private static String record(String fields) {
        return "{\"schema\":\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"R\\\",\\\"fields\\\":[" + fields + "]}\"}";
    }

    private String ask(String method, String path, String query, String body) {
        Object answer = routes.answer(method, path, Call.query(query), body);
        try {
            return answer instanceof RegistryApi.Verbatim json
                    ? json.json()
                    : SchemaEntry.JSON.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String get(String path) {
        return ask("GET", path, null, "");
    }

    private void refuses(int code, String method, String path, String body) {
        assertThatThrownBy(() -> ask(method, path, null, body)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.status())
                    .isEqualTo(Integer.parseInt(String.valueOf(code).substring(0, 3)));
        });
    }

    @Test
    void aSchemaHasOneIdWhicheverSubjectHoldsIt() {
        assertThat(ask("POST", "/subjects/s-value/versions", null, ONE)).isEqualTo("{\"id\":1}");
        assertThat(ask("POST", "/subjects/s-value/versions", null, ONE)).isEqualTo("{\"id\":1}");
        assertThat(ask("POST", "/subjects/t-value/versions", null, ONE)).isEqualTo("{\"id\":1}");
        assertThat(ask("POST", "/subjects/s-value/versions", null, TWO)).isEqualTo("{\"id\":2}");
        assertThat(get("/subjects/s-value/versions")).isEqualTo("[1,2]");
        assertThat(get("/subjects/s-value/versions/latest"))
                .startsWith("{\"subject\":\"s-value\",\"version\":2,\"id\":2,\"schema\":");
        assertThat(get("/schemas/ids/1/subjects")).isEqualTo("[\"s-value\",\"t-value\"]");
        assertThat(get("/schemas/ids/1/schema")).startsWith("{\"type\":\"record\"");
        assertThat(log).hasSize(3);
    }

    @Test
    void whatIsNotFullTransitiveCompatibleIsRefused() {
        ask("POST", "/subjects/s/versions", null, ONE);
        refuses(409, "POST", "/subjects/s/versions", BROKEN);
        assertThat(ask("POST", "/compatibility/subjects/s/versions/latest", "verbose=true", BROKEN))
                .contains("\"is_compatible\":false", "READER_FIELD_MISSING_DEFAULT_VALUE");
        assertThat(ask("POST", "/compatibility/subjects/s/versions", null, TWO)).isEqualTo("{\"is_compatible\":true}");

        ask("PUT", "/config/s", null, "{\"compatibility\":\"NONE\"}");
        assertThat(ask("POST", "/subjects/s/versions", null, BROKEN)).isEqualTo("{\"id\":2}");
    }

    @Test
    void everyErrorHasTheCodeOfTheApi() {
        refuses(40401, "GET", "/subjects/none/versions", "");
        refuses(40401, "POST", "/subjects/none", ONE);
        refuses(40403, "GET", "/schemas/ids/5", "");
        refuses(42201, "POST", "/subjects/s/versions", "{\"schema\":\"{}\"}");
        refuses(42201, "POST", "/subjects/s/versions", "{\"schema\":\"x\",\"schemaType\":\"PROTOBUF\"}");
        refuses(400, "POST", "/subjects/s/versions", "{");
        refuses(400, "POST", "/subjects/s/versions", "{}");
        refuses(42203, "PUT", "/config", "{\"compatibility\":\"SIDEWAYS\"}");
        refuses(42204, "PUT", "/mode", "{\"mode\":\"SOMETIMES\"}");
        refuses(40408, "GET", "/config/s", "");
        refuses(40409, "GET", "/mode/s", "");
        refuses(404, "GET", "/nowhere", "");
        refuses(405, "DELETE", "/schemas/types", "");
        ask("POST", "/subjects/s/versions", null, ONE);
        refuses(40402, "GET", "/subjects/s/versions/9", "");
        refuses(42202, "GET", "/subjects/s/versions/zero", "");
        refuses(40403, "POST", "/subjects/s", TWO);
        ask("PUT", "/mode/s", null, "{\"mode\":\"READONLY\"}");
        refuses(42205, "POST", "/subjects/s/versions", TWO);
    }

    @Test
    void aDeletedVersionIsGoneInTwoStepsAndItsNumberIsNotUsedAgain() {
        ask("POST", "/subjects/s/versions", null, ONE);
        ask("POST", "/subjects/s/versions", null, TWO);
        assertThatThrownBy(() -> ask("DELETE", "/subjects/s/versions/2", "permanent=true", ""))
                .isInstanceOf(Refusal.class);
        assertThat(ask("DELETE", "/subjects/s/versions/2", null, "")).isEqualTo("2");
        assertThat(get("/subjects/s/versions")).isEqualTo("[1]");
        assertThat(ask("GET", "/subjects/s/versions", "deleted=true", "")).isEqualTo("[1,2]");
        assertThat(get("/schemas/ids/2")).contains("record");
        ask("POST", "/subjects/s/versions", null, TWO);
        assertThat(get("/subjects/s/versions")).isEqualTo("[1,3]");
        assertThat(ask("DELETE", "/subjects/s", null, "")).isEqualTo("[1,3]");
        refuses(40404, "DELETE", "/subjects/s", "");
        assertThat(ask("DELETE", "/subjects/s", "permanent=true", "")).isEqualTo("[1,2,3]");
        assertThat(get("/subjects")).isEqualTo("[]");
    }

    @Test
    void settingsOfASubjectComeBeforeThoseOfAll() {
        assertThat(get("/config")).isEqualTo("{\"compatibilityLevel\":\"FULL_TRANSITIVE\"}");
        ask("PUT", "/config", null, "{\"compatibility\":\"backward\"}");
        assertThat(ask("GET", "/config/s", "defaultToGlobal=true", "")).contains("BACKWARD");
        ask("PUT", "/config/s", null, "{\"compatibility\":\"FORWARD\"}");
        assertThat(get("/config/s")).contains("FORWARD");
        ask("DELETE", "/config/s", null, "");
        refuses(40408, "GET", "/config/s", "");
        assertThat(get("/mode")).isEqualTo("{\"mode\":\"READWRITE\"}");
    }

    @Test
    void theLogAloneGivesTheSameRegistry() throws JsonProcessingException {
        ask("POST", "/subjects/s/versions", null, ONE);
        ask("POST", "/subjects/s/versions", null, TWO);
        ask("DELETE", "/subjects/s/versions/1", null, "");
        ask("DELETE", "/subjects/s/versions/1", "permanent=true", "");
        ask("PUT", "/config/s", null, "{\"compatibility\":\"FULL\"}");
        ask("PUT", "/mode", null, "{\"mode\":\"READONLY\"}");
        SchemaStore restored = new SchemaStore(entry -> {});
        for (SchemaEntry entry : log) {
            restored.restore(SchemaEntry.of(entry.key(), entry.value()));
        }
        Routes again = new RegistryApi(restored).routes();

        for (String path : List.of(
                "/subjects", "/schemas", "/subjects/s/versions/latest", "/config/s", "/mode", "/schemas/ids/1")) {
            assertThat(again.answer("GET", path, Map.of(), "")).isEqualTo(routes.answer("GET", path, Map.of(), ""));
        }
    }
}
