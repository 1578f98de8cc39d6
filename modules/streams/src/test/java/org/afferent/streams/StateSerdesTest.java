package org.afferent.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.afferent.dedup.ArticleState;
import org.afferent.dedup.Candidate;
import org.afferent.dedup.Fingerprint;
import org.afferent.dedup.IndexRow;
import org.afferent.dedup.Letter;
import org.afferent.model.Article;
import org.afferent.model.Normalized;
import org.afferent.normalize.Normalizer;
import org.afferent.testkit.GeneratedDeliveries;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class StateSerdesTest {
    private static final String TOPIC = "state";

    @SuppressWarnings("ArrayRecordComponent") // hashes are stored so, and compared by content here
    record Shape(
            String text,
            int small,
            long great,
            boolean yes,
            double half,
            Integer some,
            Long other,
            Instant when,
            Thread.State state,
            long[] hashes,
            List<String> texts,
            Set<Integer> numbers,
            Map<String, Integer> counts) {}

    record Wider(String text, int small, String more) {}

    record Narrow(String text, int small) {}

    record Foreign(Thread thread) {}

    @Test
    void everyKindOfComponentComesBack() {
        Shape shape = new Shape(
                "Prozac\u00ae \ud83d\ude00",
                Integer.MIN_VALUE,
                Long.MAX_VALUE,
                true,
                -0.5,
                -1,
                Long.MIN_VALUE,
                Instant.ofEpochMilli(-1),
                Thread.State.WAITING,
                new long[] {Long.MIN_VALUE, 0, -1},
                List.of("", "b"),
                Set.of(300),
                Map.of("c", 3));
        assertThat(again(Shape.class, shape)).usingRecursiveComparison().isEqualTo(shape);
    }

    @Test
    void whatIsMissingComesBackMissing() {
        Shape shape = new Shape(null, 0, 0, false, 0, null, null, null, null, null, null, null, null);
        assertThat(again(Shape.class, shape)).isEqualTo(shape);
        assertThat(again(Shape.class, null)).isNull();
    }

    @Test
    void articlesAndStatesComeBack() {
        Normalizer normalizer = new Normalizer();
        GeneratedDeliveries.of(5, 40).stream()
                .map(normalizer::normalize)
                .filter(Normalized.Accepted.class::isInstance)
                .map(accepted -> ((Normalized.Accepted) accepted).article())
                .forEach(article -> assertThat(again(Article.class, article)).isEqualTo(article));
        ArticleState state = ArticleState.unknown("a");
        assertThat(again(ArticleState.class, state)).isEqualTo(state);
    }

    @Test
    void aLetterComesBackAsWhatItIs() {
        Letter found = new Letter.Candidates("a", 2, 3, List.of(new Candidate("b", 4)));
        assertThat(again(Letter.class, found)).isEqualTo(found);
        Letter question = new Letter.Compare("a", "b", 1, Fingerprint.of("Seven words that are not all alike"), null);
        assertThat(again(Letter.class, question)).usingRecursiveComparison().isEqualTo(question);
    }

    @Test
    void idsTakeHalfAndWhatOnlyLooksLikeOneComesBackAsItWas() {
        List<String> texts = List.of(
                "0123456789abcdeffedcba98",
                "0123456789abcdeF",
                "0123456789abcde",
                "0123456789abcdef0",
                "0123456789abcdeg",
                "0123456789abcde:",
                "ffffffffffffffff",
                "deadbeef");
        for (String text : texts) {
            Narrow narrow = new Narrow(text, 0);
            assertThat(again(Narrow.class, narrow)).isEqualTo(narrow);
        }
        int id = bytes(new Narrow(texts.get(0), 0)).length;
        assertThat(bytes(new Narrow("0123456789abcdefghijklmn", 0))).hasSize(id + 12);
    }

    @Test
    void aDamagedValueIsRefusedWithItsKindAndItsTopic() {
        Serde<IndexRow> serde = new StateSerdes().of(IndexRow.class);
        byte[] bytes = serde.serializer().serialize(TOPIC, new IndexRow(new long[] {1, 2}, true, 3));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatExceptionOfType(SerializationException.class)
                    .isThrownBy(() -> serde.deserializer().deserialize(TOPIC, cut))
                    .withMessageStartingWith("Cannot read a value of IndexRow in " + length + " bytes from state");
        }
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> serde.deserializer().deserialize(TOPIC, longer));
    }

    @Test
    void theBytesOfAnotherLayoutAreRefusedWithTheRemedy() {
        byte[] bytes = new StateSerdes().of(Narrow.class).serializer().serialize(TOPIC, new Narrow("a", 1));
        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(
                        () -> new StateSerdes().of(Wider.class).deserializer().deserialize(TOPIC, bytes))
                .withMessageContaining("start another generation");
    }

    @Test
    void aTypeThatCannotBeWrittenIsRefusedBeforeTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StateSerdes().of(Foreign.class))
                .withMessageContaining("java.lang.Thread");
    }

    private static byte[] bytes(Narrow narrow) {
        return new StateSerdes().of(Narrow.class).serializer().serialize(TOPIC, narrow);
    }

    private static <T> T again(Class<T> type, T value) {
        Serde<T> serde = new StateSerdes().of(type);
        return serde.deserializer().deserialize(TOPIC, serde.serializer().serialize(TOPIC, value));
    }
}
