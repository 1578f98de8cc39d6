package org.afferent.wire;

import org.apache.avro.Schema;

/**
 * A schema that a registry holds.
 *
 * @param subject for a record's value the topic and {@code -value}
 * @param version from 1
 * @param id what the wire format carries
 * @param schema the schema
 */
public record RegisteredSchema(String subject, int version, int id, Schema schema) {}
