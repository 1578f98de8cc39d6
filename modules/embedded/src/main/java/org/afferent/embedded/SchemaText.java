package org.afferent.embedded;

import org.apache.avro.AvroRuntimeException;
import org.apache.avro.JsonSchemaParser;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;

/** Schemas as text. Two are the same when they print the same: docs and defaults count, white space does not. */
final class SchemaText {
    private SchemaText() {}

    static Schema parse(String text) {
        return JsonSchemaParser.parseInternal(text);
    }

    /** The schema as it is stored; {@link Refusal} when {@code text} is not a valid Avro schema. */
    static String canonical(String text) {
        try {
            return new SchemaParser(NameValidator.STRICT_VALIDATOR)
                    .parse(text)
                    .mainSchema()
                    .toString();
        } catch (AvroRuntimeException invalid) {
            throw Refusal.invalidSchema(invalid.getMessage());
        }
    }
}
