package org.afferent.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.afferent.news.CuratedArticle;
import org.afferent.wire.Registries;
import org.afferent.wire.Registry;
import org.apache.avro.JsonSchemaParser;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;

/** CuratedArticle as a later version might have it: a field more, and an assertion that nobody knows yet. */
final class FutureContract {
    private FutureContract() {}

    static byte[] serialize(String topic, CuratedArticle work) {
        Schema later = later();
        try (Registry registry =
                Registries.of(Map.of("schema.registry.url", CuratedTopic.Shared.STACK.registryUrl()))) {
            int id = registry.register(topic + "-value", later);
            GenericRecord record = new GenericDatumReader<GenericRecord>(CuratedArticle.getClassSchema(), later)
                    .read(null, DecoderFactory.get().binaryDecoder(binary(work), null));
            record.put("mood", "calm");
            for (Object tag : (Iterable<?>) record.get("mechanisms")) {
                Schema assertion =
                        ((GenericRecord) tag).getSchema().getField("assertion").schema();
                ((GenericRecord) tag).put("assertion", new GenericData.EnumSymbol(assertion, "DREAMT"));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(ByteBuffer.allocate(5).put((byte) 0).putInt(id).array());
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            new GenericDatumWriter<GenericRecord>(later).write(record, encoder);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Schema later() {
        String text = CuratedArticle.getClassSchema().toString();
        String withSymbol = text.replace("\"ASSERTED\",", "\"DREAMT\",\"ASSERTED\",");
        int end = withSymbol.lastIndexOf(']');
        return JsonSchemaParser.parseInternal(withSymbol.substring(0, end)
                + ",{\"name\":\"mood\",\"type\":\"string\",\"default\":\"\"}"
                + withSymbol.substring(end));
    }

    private static byte[] binary(CuratedArticle work) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        new SpecificDatumWriter<CuratedArticle>(work.getSchema(), work.getSpecificData()).write(work, encoder);
        encoder.flush();
        return out.toByteArray();
    }
}
