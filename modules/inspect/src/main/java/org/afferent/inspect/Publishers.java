package org.afferent.inspect;

import org.afferent.model.CanonicalUrl;
import org.afferent.news.RawArticle;
import org.afferent.wire.RegistryException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Who shows a delivery, as far as its producer said so. */
final class Publishers {
    /** A delivery that cannot be read, or that names neither a publisher nor an address of the web. */
    static final String UNKNOWN = "(unknown)";

    private final String topic;
    private final Deserializer<RawArticle> values;

    Publishers(Access access, PipelineTopics pipeline) {
        this.topic = pipeline.raw();
        this.values = access.serdes().value(RawArticle.class).deserializer();
    }

    /** The publisher, else the host of the address, else {@link #UNKNOWN}. */
    static String of(RawArticle delivery) {
        if (delivery == null) {
            return UNKNOWN;
        }
        if (delivery.getPublisher() != null && !delivery.getPublisher().isBlank()) {
            return delivery.getPublisher().strip();
        }
        return CanonicalUrl.of(delivery.getUrl()).map(CanonicalUrl::host).orElse(UNKNOWN);
    }

    String of(byte[] value) {
        return of(read(value));
    }

    /**
     * The delivery in a record's value; {@code null} when there is none that could be read.
     *
     * @throws RegistryException when the registry is away or refuses: that is no fault of the record
     */
    RawArticle read(byte[] value) {
        try {
            return values.deserialize(topic, value);
        } catch (SerializationException damaged) {
            return null;
        }
    }
}
