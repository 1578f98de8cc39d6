package org.afferent.wire;

import static org.afferent.wire.RegistryException.Kind;

/** What each error of Confluent's Schema Registry API means, in words that say what to do. */
record RegistryAnswer(Kind kind, String meaning) {
    /** The meaning of an {@code error_code}; where the answer gave none the HTTP status stands in for it. */
    static RegistryAnswer of(int code) {
        return switch (code) {
            case 401 ->
                new RegistryAnswer(
                        Kind.UNAUTHORIZED,
                        "wants credentials, or others than these; set basic.auth.credentials.source=USER_INFO and basic.auth.user.info=NAME:PASSWORD");
            case 403 -> new RegistryAnswer(Kind.UNAUTHORIZED, "does not allow this to these credentials");
            case 40301 -> new RegistryAnswer(Kind.UNAUTHORIZED, "does not allow this to these credentials");
            case 404 ->
                new RegistryAnswer(
                        Kind.UNEXPECTED,
                        "has no such path; is schema.registry.url the root of a Confluent-compatible API?");
            case 40401 -> new RegistryAnswer(Kind.NOT_FOUND, "does not know the subject");
            case 40402 -> new RegistryAnswer(Kind.NOT_FOUND, "does not know that version of the subject");
            case 40403 ->
                new RegistryAnswer(
                        Kind.NOT_FOUND, "does not know the schema; was the record written with another registry?");
            case 40404, 40405, 40406, 40407 -> new RegistryAnswer(Kind.NOT_FOUND, "has the subject or version deleted");
            case 40408 -> new RegistryAnswer(Kind.NOT_FOUND, "has no compatibility level of its own for the subject");
            case 40409 -> new RegistryAnswer(Kind.NOT_FOUND, "has no mode of its own for the subject");
            case 409, 40901 ->
                new RegistryAnswer(
                        Kind.INCOMPATIBLE,
                        "refuses the schema as incompatible with the versions that the subject has; is another program, or an older or newer one, writing this topic?");
            case 422, 42201 -> new RegistryAnswer(Kind.INVALID, "says that the schema is not a valid Avro schema");
            case 42202 -> new RegistryAnswer(Kind.INVALID, "says that the version is not a number from 1 or latest");
            case 42203 ->
                new RegistryAnswer(
                        Kind.INVALID,
                        "does not know the compatibility level; use NONE, BACKWARD, FORWARD, FULL or one of them with _TRANSITIVE");
            case 42204 -> new RegistryAnswer(Kind.INVALID, "does not know the mode");
            case 42205 ->
                new RegistryAnswer(
                        Kind.READ_ONLY, "is read only for the subject (mode READONLY); set its mode to READWRITE");
            case 42206 -> new RegistryAnswer(Kind.INVALID, "says that another schema refers to this one");
            case 408, 429 -> new RegistryAnswer(Kind.UNAVAILABLE, "is too busy");
            case 50001 -> new RegistryAnswer(Kind.UNAVAILABLE, "cannot reach its own store");
            case 50002 -> new RegistryAnswer(Kind.UNAVAILABLE, "took too long");
            case 50003, 50004 -> new RegistryAnswer(Kind.UNAVAILABLE, "cannot reach its primary");
            default ->
                (code >= 500 && code < 600) || code >= 50000
                        ? new RegistryAnswer(Kind.UNAVAILABLE, "has a fault of its own")
                        : new RegistryAnswer(Kind.UNEXPECTED, "answered something that its API does not define");
        };
    }
}
