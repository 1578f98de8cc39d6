package org.afferent.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Records as a program with another version of the contract would write them. */
final class Older {
    private Older() {}

    /** {@code record} with only the fields of {@code schema}, in the wire format. */
    static byte[] bytes(int id, Schema schema, SpecificRecord record) {
        try {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(whole, null);
            new SpecificDatumWriter<SpecificRecord>(record.getSchema(), SpecificData.getForSchema(record.getSchema()))
                    .write(record, encoder);
            GenericRecord part = new GenericDatumReader<GenericRecord>(record.getSchema(), schema, new GenericData())
                    .read(null, DecoderFactory.get().binaryDecoder(whole.toByteArray(), null));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(WireFormat.header(id));
            new GenericDatumWriter<GenericRecord>(schema)
                    .write(part, EncoderFactory.get().directBinaryEncoder(out, null));
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
