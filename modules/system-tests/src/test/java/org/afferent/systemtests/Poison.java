package org.afferent.systemtests;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.afferent.model.Delivery;
import org.afferent.news.Decision;
import org.afferent.news.RawArticle;
import org.afferent.wire.RawArticleMapper;
import org.afferent.wire.Topics;

/** Records on news.raw that no producer of ours would write. */
enum Poison {
    NO_VALUE,
    EMPTY_VALUE,
    ONLY_A_MAGIC_BYTE,
    FOREIGN_MAGIC_BYTE,
    UNKNOWN_SCHEMA,
    CUT_IN_THE_MIDDLE,
    BYTES_TOO_MANY,
    RECORD_OF_ANOTHER_TYPE,
    LENGTH_OF_TWO_GIGABYTES,
    NOISE;

    byte[] key() {
        return this == NOISE ? null : name().getBytes(StandardCharsets.UTF_8);
    }

    byte[] value(TestCluster cluster, Delivery good) {
        byte[] whole = cluster.serdes()
                .value(RawArticle.class)
                .serializer()
                .serialize(Topics.RAW, RawArticleMapper.toAvro(good));
        return switch (this) {
            case NO_VALUE -> null;
            case EMPTY_VALUE -> new byte[0];
            case ONLY_A_MAGIC_BYTE -> new byte[] {0};
            case FOREIGN_MAGIC_BYTE -> changed(whole, 0, (byte) 9);
            case UNKNOWN_SCHEMA ->
                ByteBuffer.wrap(whole.clone()).putInt(1, 4_711).array();
            case CUT_IN_THE_MIDDLE -> Arrays.copyOf(whole, whole.length / 2);
            case BYTES_TOO_MANY -> Arrays.copyOf(whole, whole.length + 7);
            case RECORD_OF_ANOTHER_TYPE ->
                cluster.serdes()
                        .value(Decision.class)
                        .serializer()
                        .serialize(Topics.DECISIONS, cluster.decisions().get(0));
            case LENGTH_OF_TWO_GIGABYTES -> lengthOfTwoGigabytes(whole);
            case NOISE -> noise();
        };
    }

    private static byte[] changed(byte[] whole, int at, byte value) {
        byte[] bytes = whole.clone();
        bytes[at] = value;
        return bytes;
    }

    /** The schema's id, then the length of a text as Avro writes it, and nothing that long. */
    private static byte[] lengthOfTwoGigabytes(byte[] whole) {
        byte[] bytes = Arrays.copyOf(whole, 10);
        byte[] length = {(byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f};
        System.arraycopy(length, 0, bytes, 5, length.length);
        return bytes;
    }

    private static byte[] noise() {
        byte[] bytes = new byte[200];
        new Random(5).nextBytes(bytes);
        return bytes;
    }
}
