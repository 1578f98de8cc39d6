package org.afferent.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A request to the registry.
 *
 * @param parts what stood at the route's open places, decoded
 * @param query the query's parameters
 * @param body the body
 */
record Call(List<String> parts, Map<String, String> query, String body) {
    static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                int equals = pair.indexOf('=');
                query.put(
                        decoded(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    String part(int index) {
        return parts.get(index);
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(query.get(name));
    }

    /** A text field of the body; {@link Refusal} when it is not there. */
    String text(String field) {
        JsonNode value = json().path(field);
        if (!value.isTextual()) {
            throw Refusal.notJson("no text field \"" + field + "\"");
        }
        return value.textValue();
    }

    /** The schema in the body; {@link Refusal} when it is of another type than Avro or refers to others. */
    String schema() {
        String type = json().path("schemaType").asText("AVRO");
        if (!type.equalsIgnoreCase("AVRO") && !json().path("schemaType").isNull()) {
            throw Refusal.invalidSchema("type " + type + "; this registry knows AVRO only");
        }
        if (!json().path("references").isEmpty()) {
            throw Refusal.invalidSchema("it refers to other subjects; this registry takes whole schemas only");
        }
        return text("schema");
    }

    private JsonNode json() {
        try {
            return SchemaEntry.JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw Refusal.notJson(notJson.getOriginalMessage());
        }
    }
}
