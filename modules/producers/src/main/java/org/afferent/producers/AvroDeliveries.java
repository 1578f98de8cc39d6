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
    private final AvroTail tail;
    private final DataFileStream<RawArticle> file;
    private final Payloads payloads;

    private AvroDeliveries(AvroTail tail, int maxPayload) throws IOException {
        this.tail = tail;
        this.file = new DataFileStream<>(tail, new SpecificDatumReader<>(RawArticle.getClassSchema()));
        this.payloads = new Payloads(maxPayload);
    }

    /**
     * Reads the header.
     *
     * @throws IOException when it is no container file
     */
    public static AvroDeliveries open(InputStream in, int maxPayload) throws IOException {
        return new AvroDeliveries(new AvroTail(in), maxPayload);
    }

    /**
     * Whether there is another.
     *
     * @throws IOException when the file was cut
     */
    public boolean hasNext() throws IOException {
        boolean next = file.hasNext();
        if (!next && !tail.isWhole()) {
            throw new IOException("the file ends in the middle of a block");
        }
        return next;
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
