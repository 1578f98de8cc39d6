package org.afferent.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.afferent.wire.RegistryException.Kind;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.JsonSchemaParser;
import org.apache.avro.Schema;

/** A client of Confluent's Schema Registry REST API. Asks anew each time: {@link Registries} puts a memory before it. */
final class HttpRegistry implements Registry {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RegistryHttp http;

    HttpRegistry(RegistryConfig config) {
        this.http = new RegistryHttp(config);
    }

    @Override
    public int register(String subject, Schema schema) {
        String what = "register " + schema.getName() + " for " + subject;
        return number(http.post("/subjects/" + path(subject) + "/versions", body(schema), what), "id", what);
    }

    @Override
    public Optional<RegisteredSchema> find(String subject, Schema schema) {
        String what = "look up " + schema.getName() + " of " + subject;
        return found(() -> http.post("/subjects/" + path(subject), body(schema), what))
                .map(answer -> registered(answer, what));
    }

    @Override
    public Schema byId(int id) {
        String what = "get the schema with id " + id;
        return schema(http.get("/schemas/ids/" + id, what), what);
    }

    @Override
    public Optional<RegisteredSchema> latest(String subject) {
        String what = "get the latest version of " + subject;
        return found(() -> http.get("/subjects/" + path(subject) + "/versions/latest", what))
                .map(answer -> registered(answer, what));
    }

    @Override
    public List<String> subjects() {
        return StreamSupport.stream(http.get("/subjects", "list the subjects").spliterator(), false)
                .map(JsonNode::asText)
                .sorted()
                .toList();
    }

    @Override
    public String compatibility(String subject) {
        String what = "get the compatibility of " + subject;
        return text(http.get("/config/" + path(subject) + "?defaultToGlobal=true", what), "compatibilityLevel", what);
    }

    @Override
    public void setCompatibility(String subject, String level) {
        http.put(
                "/config/" + path(subject),
                json(Map.of("compatibility", level)),
                "set the compatibility of " + subject + " to " + level);
    }

    @Override
    public String name() {
        return http.name();
    }

    private RegisteredSchema registered(JsonNode answer, String what) {
        return new RegisteredSchema(
                text(answer, "subject", what),
                number(answer, "version", what),
                number(answer, "id", what),
                schema(answer, what));
    }

    private Schema schema(JsonNode answer, String what) {
        String type = answer.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO") || !answer.path("references").isEmpty()) {
            throw answered(
                    Kind.INVALID,
                    what,
                    "a schema of type " + type + " with "
                            + answer.path("references").size() + " references; only Avro without references is read",
                    null);
        }
        String text = text(answer, "schema", what);
        try {
            // Not strict: what was registered by another program must stay readable.
            return JsonSchemaParser.parseInternal(text);
        } catch (AvroRuntimeException unreadable) {
            throw answered(Kind.INVALID, what, "a schema that is not Avro: " + unreadable.getMessage(), unreadable);
        }
    }

    private int number(JsonNode answer, String field, String what) {
        if (!answer.path(field).canConvertToInt()) {
            throw answered(Kind.UNEXPECTED, what, "no number " + field, null);
        }
        return answer.path(field).intValue();
    }

    private String text(JsonNode answer, String field, String what) {
        if (!answer.path(field).isTextual()) {
            throw answered(Kind.UNEXPECTED, what, "no text " + field, null);
        }
        return answer.path(field).textValue();
    }

    private RegistryException answered(Kind kind, String what, String answer, Throwable cause) {
        return new RegistryException(
                kind, 200, "Schema registry " + name() + ", asked to " + what + ", answered with " + answer, cause);
    }

    private static Optional<JsonNode> found(Supplier<JsonNode> request) {
        try {
            return Optional.of(request.get());
        } catch (RegistryException refused) {
            if (refused.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static String body(Schema schema) {
        return json(Map.of("schema", schema.toString()));
    }

    private static String json(Map<String, String> value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String path(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
