package org.afferent.producers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.afferent.model.FeedItem;
import org.afferent.model.HttpResponse;

/** One line of a JSON Lines file, taken apart: typed access to its fields, each with a message when it is not what it should be. */
final class DeliveryLine {
    private static final Set<String> FIELDS = Set.of(
            "id",
            "url",
            "publisher",
            "fetchedAt",
            "mediaType",
            "charset",
            "body",
            "bodyBase64",
            "file",
            "feedItem",
            "http");
    private static final List<String> PAYLOADS = List.of("body", "bodyBase64", "file");

    /** The payload's own cap bounds the size; Jackson's default of 20 million characters would get in its way. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode line;

    private DeliveryLine(JsonNode line) {
        this.line = line;
    }

    static DeliveryLine parse(byte[] bytes) throws UnreadableException {
        return of(json(bytes));
    }

    static JsonNode json(byte[] bytes) throws UnreadableException {
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException broken) {
            String column = broken.getLocation() == null
                    ? ""
                    : " (column " + broken.getLocation().getColumnNr() + ")";
            throw new UnreadableException("not JSON: " + broken.getOriginalMessage() + column);
        } catch (IOException broken) {
            throw new UnreadableException("not JSON: " + broken.getMessage());
        }
    }

    static DeliveryLine of(JsonNode line) throws UnreadableException {
        if (!line.isObject()) {
            throw new UnreadableException("a delivery is a JSON object, this is " + describe(line));
        }
        return new DeliveryLine(line);
    }

    /** The one field that holds or names the payload; empty when there is none. */
    Optional<String> payloadField() throws UnreadableException {
        List<String> given = PAYLOADS.stream().filter(line::hasNonNull).toList();
        if (given.size() > 1) {
            throw new UnreadableException(
                    "a delivery has one of body, bodyBase64 and file, this has " + String.join(" and ", given));
        }
        return given.stream().findFirst();
    }

    /** A text field, {@code null} when absent. */
    String text(String field) throws UnreadableException {
        return text(line, field, field);
    }

    /** The id: a text or a number. */
    String id() throws UnreadableException {
        JsonNode id = line.get("id");
        return id != null && id.isNumber() ? id.asText() : text("id");
    }

    byte[] bytes(String field) throws UnreadableException {
        try {
            return java.util.Base64.getMimeDecoder().decode(text(field));
        } catch (IllegalArgumentException notBase64) {
            throw new UnreadableException(field + " is not Base64: " + notBase64.getMessage());
        }
    }

    /** A point in time, {@code null} when absent. */
    Instant instant(String field) throws UnreadableException {
        String text = text(field);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notATime) {
            throw new UnreadableException(
                    field + "=" + shortened(text) + " is not a point in time; write it like 2018-06-22T12:37:00Z");
        }
    }

    FeedItem feedItem() throws UnreadableException {
        JsonNode item = object("feedItem");
        return item == null
                ? null
                : new FeedItem(
                        text(item, "guid", "feedItem.guid"),
                        text(item, "title", "feedItem.title"),
                        texts(item, "authors"),
                        text(item, "published", "feedItem.published"),
                        text(item, "updated", "feedItem.updated"),
                        texts(item, "categories"),
                        text(item, "summary", "feedItem.summary"));
    }

    HttpResponse http() throws UnreadableException {
        JsonNode http = object("http");
        if (http == null) {
            return null;
        }
        Map<String, String> headers = new TreeMap<>();
        for (Map.Entry<String, JsonNode> header : http.path("headers").properties()) {
            headers.put(
                    header.getKey().toLowerCase(java.util.Locale.ROOT),
                    header.getValue().asText());
        }
        if (!http.path("status").isInt()) {
            throw new UnreadableException("http.status is " + describe(http.path("status")) + ", not a whole number");
        }
        return new HttpResponse(http.get("status").intValue(), headers);
    }

    /** Fields that mean nothing here. */
    Set<String> unknownFields() {
        Set<String> names = new TreeSet<>();
        line.fieldNames().forEachRemaining(names::add);
        names.removeAll(FIELDS);
        return names;
    }

    private JsonNode object(String field) throws UnreadableException {
        JsonNode value = line.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isObject()) {
            throw new UnreadableException(field + " is " + describe(value) + ", not an object");
        }
        return value;
    }

    private static List<String> texts(JsonNode item, String field) throws UnreadableException {
        JsonNode value = item.get(field);
        if (value == null || value.isNull()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode element : value.isArray() ? value : List.of(value)) {
            if (!element.isTextual()) {
                throw new UnreadableException("feedItem." + field + " holds " + describe(element) + ", not a text");
            }
            texts.add(element.textValue());
        }
        return texts;
    }

    private static String text(JsonNode object, String field, String called) throws UnreadableException {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new UnreadableException(called + " is " + describe(value) + ", not a text");
        }
        return value.textValue();
    }

    private static String describe(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case NULL -> "null";
            case MISSING -> "nothing";
            default ->
                "the " + value.getNodeType().name().toLowerCase(java.util.Locale.ROOT) + " "
                        + shortened(value.asText());
        };
    }

    private static String shortened(String text) {
        int most = 40;
        return text.length() <= most ? text : text.substring(0, most) + "...";
    }
}
