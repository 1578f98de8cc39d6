package org.afferent.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A record of the topic {@code _schemas}, in the form that Confluent's registry gives it: what is stored here can be carried over to one. */
sealed interface SchemaEntry {
    ObjectMapper JSON = new ObjectMapper();

    /** A version, or a softly deleted one. */
    record Version(SchemaVersion version) implements SchemaEntry {}

    /** A version is gone for good. */
    record Gone(String subject, int number) implements SchemaEntry {}

    /** A compatibility level; {@code null} when it was taken back. */
    record Level(String subject, String level) implements SchemaEntry {}

    /** A mode; {@code null} when it was taken back. */
    record Mode(String subject, String mode) implements SchemaEntry {}

    /** The record's key. */
    default String key() {
        ObjectNode key = JSON.createObjectNode();
        if (this instanceof Version one) {
            versionKey(key, one.version().subject(), one.version().version());
        } else if (this instanceof Gone gone) {
            versionKey(key, gone.subject(), gone.number());
        } else if (this instanceof Level level) {
            settingKey(key, "CONFIG", level.subject());
        } else if (this instanceof Mode mode) {
            settingKey(key, "MODE", mode.subject());
        }
        return key.toString();
    }

    private static void versionKey(ObjectNode key, String subject, int version) {
        key.put("keytype", "SCHEMA")
                .put("subject", subject)
                .put("version", version)
                .put("magic", 1);
    }

    private static void settingKey(ObjectNode key, String type, String subject) {
        key.put("keytype", type)
                .put("subject", subject.isEmpty() ? null : subject)
                .put("magic", 0);
    }

    /** The record's value; {@code null} for a tombstone. */
    default String value() {
        ObjectNode value = JSON.createObjectNode();
        if (this instanceof Version one) {
            SchemaVersion version = one.version();
            value.put("subject", version.subject())
                    .put("version", version.version())
                    .put("id", version.id());
            return value.put("schema", version.text())
                    .put("deleted", version.deleted())
                    .toString();
        }
        if (this instanceof Level level && level.level() != null) {
            return value.put("compatibilityLevel", level.level()).toString();
        }
        if (this instanceof Mode mode && mode.mode() != null) {
            return value.put("mode", mode.mode()).toString();
        }
        return null;
    }

    /**
     * Reads a record.
     *
     * @return {@code null} for one that is of no use here, such as Confluent's NOOP
     */
    static SchemaEntry of(String key, String value) throws JsonProcessingException {
        JsonNode k = JSON.readTree(key);
        JsonNode v = value == null ? null : JSON.readTree(value);
        String subject = k.path("subject").asText("");
        subject = k.path("subject").isNull() ? "" : subject;
        return switch (k.path("keytype").asText()) {
            case "SCHEMA" -> v == null ? new Gone(subject, k.path("version").asInt()) : new Version(version(v));
            case "CONFIG" ->
                new Level(
                        subject, v == null ? null : v.path("compatibilityLevel").asText());
            case "MODE" -> new Mode(subject, v == null ? null : v.path("mode").asText());
            default -> null;
        };
    }

    private static SchemaVersion version(JsonNode value) {
        return new SchemaVersion(
                value.path("subject").asText(),
                value.path("version").asInt(),
                value.path("id").asInt(),
                value.path("schema").asText(),
                value.path("deleted").asBoolean());
    }
}
