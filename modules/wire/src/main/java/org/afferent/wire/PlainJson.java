package org.afferent.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.afferent.news.PartialDate;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;

/**
 * Records of the contract as the plain JSON that the commands print; docs/json.md describes it. Fields in the order of the schema, every field always there ({@code null} when
 * empty), no union wrappers, dates and times as ISO 8601 strings, bytes as base64.
 */
public final class PlainJson {
    /** A property of an enum in a schema: how its symbols are spelled here. */
    private static final String SPELLING = "plainJson";

    private static final String LOWER_HYPHEN = "lower-hyphen";
    private static final JsonFactory FACTORY = new JsonFactory();

    private PlainJson() {}

    /** One line, without its end. */
    public static String line(SpecificRecord value) {
        StringWriter out = new StringWriter(1024);
        write(value, out);
        return out.toString();
    }

    /**
     * Writes one record on one line, without its end; {@code out} stays open.
     *
     * @throws UncheckedIOException when {@code out} fails
     */
    public static void write(SpecificRecord value, Writer out) {
        try {
            JsonGenerator json = FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            write(value, json);
            json.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Writes one record as a value, where a larger document is under way. */
    public static void write(SpecificRecord value, JsonGenerator json) throws IOException {
        value((Object) value, json);
    }

    private static void value(Object value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof PartialDate date) {
            json.writeString(date.getValue());
        } else if (value instanceof IndexedRecord record) {
            record(record, json);
        } else if (value instanceof GenericEnumSymbol<?> symbol) {
            json.writeString(spelled(symbol));
        } else if (value instanceof Instant time) {
            json.writeString(time.toString());
        } else if (value instanceof Iterable<?> values) {
            json.writeStartArray();
            for (Object one : values) {
                value(one, json);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            map(map, json);
        } else {
            scalar(value, json);
        }
    }

    private static void record(IndexedRecord record, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Schema.Field field : record.getSchema().getFields()) {
            json.writeFieldName(field.name());
            value(record.get(field.pos()), json);
        }
        json.writeEndObject();
    }

    private static void map(Map<?, ?> map, JsonGenerator json) throws IOException {
        Map<String, Object> ordered = new TreeMap<>();
        map.forEach((key, value) -> ordered.put(key.toString(), value));
        json.writeStartObject();
        for (Map.Entry<String, Object> entry : ordered.entrySet()) {
            json.writeFieldName(entry.getKey());
            value(entry.getValue(), json);
        }
        json.writeEndObject();
    }

    private static void scalar(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            number(number, json);
        } else if (value instanceof Boolean bool) {
            json.writeBoolean(bool);
        } else if (value instanceof ByteBuffer bytes) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            json.writeBinary(copy);
        } else {
            json.writeString(value.toString());
        }
    }

    /** Whole numbers without a fraction; what JSON has no number for is null. */
    private static void number(double number, JsonGenerator json) throws IOException {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            json.writeNull();
        } else if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            json.writeNumber((long) number);
        } else {
            json.writeNumber(number);
        }
    }

    private static String spelled(GenericEnumSymbol<?> symbol) {
        return LOWER_HYPHEN.equals(symbol.getSchema().getProp(SPELLING))
                ? symbol.toString().toLowerCase(Locale.ROOT).replace('_', '-')
                : symbol.toString();
    }
}
