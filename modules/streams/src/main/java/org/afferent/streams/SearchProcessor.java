package org.afferent.streams;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.afferent.dedup.Candidate;
import org.afferent.dedup.IndexRow;
import org.afferent.dedup.Letter;
import org.afferent.dedup.PostingIndex;
import org.afferent.dedup.Probe;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The index: holds the rows of articles and answers who shares hashes with whom. Logged once, as rows; the inverted index is derived from them in memory when the task
 * starts.
 */
final class SearchProcessor implements Processor<String, Probe, String, Letter> {
    private final Map<Integer, PostingIndex> index = new HashMap<>();
    private ProcessorContext<String, Letter> context;
    private KeyValueStore<String, IndexRow> rows;

    @Override
    public void init(ProcessorContext<String, Letter> context) {
        this.context = context;
        rows = context.getStateStore(CurationTopology.INDEX_ROWS);
        index.clear();
        try (KeyValueIterator<String, IndexRow> all = rows.all()) {
            while (all.hasNext()) {
                KeyValue<String, IndexRow> row = all.next();
                int slash = row.key.indexOf('/');
                of(Integer.parseInt(row.key.substring(0, slash))).add(row.key.substring(slash + 1), row.value);
            }
        }
    }

    @Override
    public void process(Record<String, Probe> record) {
        Probe probe = record.value();
        PostingIndex postings = of(probe.partition());
        String key = probe.partition() + "/" + probe.articleId();
        IndexRow before = rows.get(key);
        if (before != null) {
            postings.remove(probe.articleId(), before);
        }
        List<Candidate> found = postings.candidates(probe.articleId(), probe.row());
        if (probe.row().isEmpty()) {
            rows.delete(key);
        } else {
            postings.add(probe.articleId(), probe.row());
            rows.put(key, probe.row());
        }
        Letter answer = new Letter.Candidates(probe.articleId(), probe.epoch(), probe.partition(), found);
        context.forward(record.withKey(answer.to()).withValue(answer));
    }

    private PostingIndex of(int partition) {
        return index.computeIfAbsent(partition, p -> new PostingIndex());
    }
}
