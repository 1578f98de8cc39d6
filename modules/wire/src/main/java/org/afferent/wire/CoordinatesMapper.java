package org.afferent.wire;

import org.afferent.model.Coordinates;

/** Coordinates of the model and of the contract. */
public final class CoordinatesMapper {
    private CoordinatesMapper() {}

    /** Never {@code null} for a value that is not. */
    public static org.afferent.news.Coordinates toAvro(Coordinates at) {
        return new org.afferent.news.Coordinates(at.topic(), at.partition(), at.offset());
    }

    /** The way back. */
    public static Coordinates fromAvro(org.afferent.news.Coordinates at) {
        return new Coordinates(at.getTopic(), at.getPartition(), at.getOffset());
    }
}
