package org.afferent.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.afferent.news.CuratedArticle;
import org.afferent.news.RawArticle;
import org.apache.avro.JsonSchemaParser;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class AvroSerdeTest {
    private static final CuratedArticle WORK = CuratedArticleMapper.toAvro(Sample.work());

    private final Map<String, Object> settings;
    private final WireSerdes serdes;

    AvroSerdeTest(TestInfo test) {
        settings = new HashMap<>(
                Map.of("schema.registry.url", "mock://" + test.getDisplayName().replaceAll("\\W", "")));
        serdes = WireSerdes.of(settings);
    }

    @Test
    void aRecordComesBackAsItWas() {
        Serde<CuratedArticle> serde = serdes.value(CuratedArticle.class);
        byte[] bytes = serde.serializer().serialize("news.curated", WORK);

        assertThat(serde.deserializer().deserialize("news.curated", bytes)).isEqualTo(WORK);
        assertThat(serde.deserializer().deserialize("news.curated", bytes).getHeadline())
                .isInstanceOf(String.class);
    }

    @Test
    void theBytesAreConfluentsWireFormat() {
        byte[] bytes = serdes.value(CuratedArticle.class).serializer().serialize("news.curated", WORK);

        assertThat(bytes[0]).isZero();
        int id = ByteBuffer.wrap(bytes, 1, 4).getInt();
        Schema registered = Registries.of(settings).byId(id);
        assertThat(registered.getFullName()).isEqualTo("org.afferent.news.CuratedArticle");
        assertThat(registered.toString()).doesNotContain("avro.java.string").contains("\"doc\"");
        assertThat(Registries.of(settings).subjects()).containsExactly("news.curated-value");
    }

    @Test
    void aTombstoneStaysOne() {
        Serde<CuratedArticle> serde = serdes.value(CuratedArticle.class);

        assertThat(serde.serializer().serialize("news.curated", null)).isNull();
        assertThat(serde.deserializer().deserialize("news.curated", null)).isNull();
    }

    @Test
    void aRecordWrittenWithAnOlderSchemaIsReadWithDefaults() {
        String older = ContractSchemas.published(RawArticle.getClassSchema())
                .toString()
                .replaceFirst("\\{\"name\":\"mediaType\".*?\\},", "");
        Schema schema = JsonSchemaParser.parseInternal(older);
        int id = Registries.of(settings).register("news.raw-value", schema);
        byte[] bytes = Older.bytes(id, schema, RawArticleMapper.toAvro(Sample.delivery()));

        RawArticle read = serdes.value(RawArticle.class).deserializer().deserialize("news.raw", bytes);

        assertThat(read.getMediaType()).isEqualTo("application/octet-stream");
        assertThat(read.getUrl()).isEqualTo(Sample.delivery().url());
    }

    @Test
    void bytesThatAreNoRecordAreRefusedWithTheReason() {
        Serde<CuratedArticle> serde = serdes.value(CuratedArticle.class);
        byte[] whole = serde.serializer().serialize("news.curated", WORK);
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);

        assertThatThrownBy(() ->
                        serde.deserializer().deserialize("news.curated", "{\"a\":1}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("news.curated")
                .hasMessageContaining("0x7b");
        assertThatThrownBy(() -> serde.deserializer().deserialize("news.curated", new byte[3]))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("3 bytes");
        assertThatThrownBy(() -> serde.deserializer().deserialize("news.curated", cut))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("not what its schema");
        assertThatThrownBy(() -> serde.deserializer().deserialize("news.curated", new byte[] {0, 0, 0, 3, 9, 0}))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("id 777");
    }

    @Test
    void aRecordOfAnotherTypeIsRefusedWhenItIsReadAndNotWhenItIsUsed() {
        byte[] bytes = serdes.value(CuratedArticle.class).serializer().serialize("news.raw", WORK);

        assertThatThrownBy(() -> serdes.value(RawArticle.class).deserializer().deserialize("news.raw", bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessage("A record of news.raw is a CuratedArticle and not a RawArticle");
    }

    @Test
    void aSchemaThatMayNotBeRegisteredIsAskedFor() {
        settings.put("auto.register.schemas", "false");
        Serde<CuratedArticle> serde = WireSerdes.of(settings).value(CuratedArticle.class);

        assertThatThrownBy(() -> serde.serializer().serialize("news.curated", WORK))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("auto.register.schemas=false");

        Registries.of(settings)
                .register("news.curated-value", ContractSchemas.published(CuratedArticle.getClassSchema()));
        assertThat(serde.serializer().serialize("news.curated", WORK)).isNotEmpty();
    }

    @Test
    void anotherSerdeCanTakeItsPlace() {
        settings.put(WireSerdes.SERDE_CLASS, Serdes.ByteArraySerde.class.getName());
        assertThat((Object) WireSerdes.of(settings).value(CuratedArticle.class).serializer())
                .isInstanceOf(ByteArraySerializer.class);

        settings.put(WireSerdes.SERDE_CLASS, "org.example.Missing");
        assertThatThrownBy(() -> WireSerdes.of(settings).value(CuratedArticle.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("afferent.serde.class=org.example.Missing");

        settings.put(WireSerdes.SERDE_CLASS, "java.lang.Object");
        assertThatThrownBy(() -> WireSerdes.of(settings).value(CuratedArticle.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not a");
    }

    @Test
    void aMissingAddressIsNamed() {
        assertThatThrownBy(() -> WireSerdes.of(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("schema.registry.url is not set");
    }
}
