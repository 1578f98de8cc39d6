package org.afferent.producers;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.afferent.model.Delivery;
import org.afferent.news.RawArticle;
import org.afferent.wire.RawArticleMapper;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.specific.SpecificDatumReader;

/** The deliveries of an Avro object container file whose records are RawArticle, of this version of the schema or another. */
public final class AvroDeliveries implements Closeable {
    private final DataFileStream<RawArticle> file;
    private final Payloads payloads;

    private AvroDeliveries(DataFileStream<RawArticle> file, int maxPayload) {
        this.file = file;
        this.payloads = new Payloads(maxPayload);
    }

    /**
     * Reads the header.
     *
     * @throws IOException when it is no container file
     */
    public static AvroDeliveries open(InputStream in, int maxPayload) throws IOException {
        return new AvroDeliveries(
                new DataFileStream<>(in, new SpecificDatumReader<>(RawArticle.getClassSchema())), maxPayload);
    }

    public boolean hasNext() {
        return file.hasNext();
    }

    /**
     * The next delivery, as it was when the file was written.
     *
     * @throws UnreadableException when its payload is above the cap
     */
    public Delivery next() throws IOException, UnreadableException {
        Delivery delivery = RawArticleMapper.fromAvro(file.next());
        byte[] unused = payloads.capped(delivery.payload());
        return delivery;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
