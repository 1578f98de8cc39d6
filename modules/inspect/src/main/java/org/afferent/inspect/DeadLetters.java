package org.afferent.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.afferent.model.Coordinates;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What lies on news.dead-letter, and what became of it. Values are not held. */
public final class DeadLetters {
    private DeadLetters() {}

    /**
     * A dead letter as it stands.
     *
     * @param redrivenAs where the delivery lies now, or {@code null} when it was not redriven
     */
    public record Standing(DeadLetter letter, Coordinates redrivenAs) {
        public boolean isOpen() {
            return redrivenAs == null;
        }
    }

    /** Those that the filter holds, in the order of time. */
    public static List<Standing> list(Access access, PipelineTopics pipeline, DeadLetterFilter filter) {
        Publishers publishers = new Publishers(access, pipeline);
        List<DeadLetter> letters = new ArrayList<>();
        Map<Coordinates, Coordinates> redriven = new HashMap<>();
        try (TopicReader topic = TopicReader.of(access, List.of(pipeline.deadLetter()))) {
            topic.toEnds(record -> {
                DeadLetter.of(record, publishers).filter(filter::holds).ifPresent(letters::add);
                mark(record, redriven);
            });
        }
        return letters.stream()
                .sorted(Comparator.comparing(DeadLetter::time).thenComparing(DeadLetter::at))
                .map(letter -> new Standing(letter, redriven.get(letter.raw())))
                .toList();
    }

    static void mark(ConsumerRecord<byte[], byte[]> record, Map<Coordinates, Coordinates> redriven) {
        Optional<Coordinates> as = RedriveHeaders.as(record.headers());
        if (as.isPresent()) {
            RedriveHeaders.of(record.headers()).ifPresent(raw -> redriven.put(raw, as.get()));
        }
    }

    /** The value of a dead letter, as it was on news.raw; empty when it had none. */
    public static Optional<byte[]> value(Access access, DeadLetter letter) {
        try (TopicReader topic = TopicReader.of(access, List.of(letter.at().topic()))) {
            return topic.at(letter.at()).map(ConsumerRecord::value);
        }
    }
}
