package org.afferent.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One partition of the index with its log, in a {@link PartitionedRun}: rows are stored, the inverted index is made of them again after a crash. */
final class IndexPartition {
    final List<Probe> probes = new ArrayList<>();
    private Map<String, IndexRow> rows = new HashMap<>();
    private Map<String, IndexRow> uncommitted = new HashMap<>();
    private PostingIndex postings = new PostingIndex();
    private int committed;
    private int read;

    boolean hasInput() {
        return committed < probes.size();
    }

    List<Letter> handle(int most) {
        List<Letter> answers = new ArrayList<>();
        for (int i = 0; i < most && read < probes.size(); i++) {
            Probe probe = probes.get(read++);
            IndexRow before = uncommitted.remove(probe.articleId());
            if (before != null) {
                postings.remove(probe.articleId(), before);
            }
            List<Candidate> found = postings.candidates(probe.articleId(), probe.row());
            if (!probe.row().isEmpty()) {
                postings.add(probe.articleId(), probe.row());
                uncommitted.put(probe.articleId(), probe.row());
            }
            answers.add(new Letter.Candidates(probe.articleId(), probe.epoch(), probe.partition(), found));
        }
        return answers;
    }

    void commit() {
        rows = new HashMap<>(uncommitted);
        committed = read;
    }

    void crash() {
        read = committed;
        uncommitted = new HashMap<>(rows);
        postings = new PostingIndex();
        rows.forEach(postings::add);
    }
}
