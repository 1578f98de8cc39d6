package org.afferent.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The inverted index of one partition: hash to the articles that have it, in primitive arrays.
 *
 * <p>Hashes that agree by chance in the bits that are kept add a stranger with one hash in common, which the search ignores. A hash that very many texts share keeps the
 * {@link #CAP} articles whose ids are least, whatever their order of arrival. Not thread-safe; one task owns it.
 */
public final class PostingIndex {
    static final int CAP = 256;
    /** The digest of a text says more than a shingle: whoever shares it is a candidate at once. */
    static final int DIGEST_WEIGHT = ArticleHome.CANDIDATE;

    private static final int MOST_CANDIDATES = 64;
    private static final int COUNTED_APART = 16;
    private static final Comparator<Candidate> MOST_SHARED =
            Comparator.comparingInt(Candidate::shared).reversed().thenComparing(Candidate::articleId);

    private final PostingTable table = new PostingTable();
    /** Articles of a key that has more than one; a value {@code ~i} in the table points here. */
    private final List<int[]> lists = new ArrayList<>();

    private final List<String> articles = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Integer> freeNumbers = new ArrayList<>();
    private final List<Integer> freeLists = new ArrayList<>();

    /** Scratch of one search: how often an article was met, and which were. */
    private int[] counts = new int[1024];

    private int[] touched = new int[1024];
    private int found;

    /** How many articles are indexed. */
    public int size() {
        return numbers.size();
    }

    /** Adds an article; whoever replaces one removes its old row first. */
    public void add(String articleId, IndexRow row) {
        Integer number = numbers.get(articleId);
        if (number == null) {
            number = freeNumbers.isEmpty() ? articles.size() : freeNumbers.remove(freeNumbers.size() - 1);
            if (number == articles.size()) {
                articles.add(articleId);
            } else {
                articles.set(number, articleId);
            }
            numbers.put(articleId, number);
        }
        for (long key : keys(row)) {
            addPosting(key, number);
        }
    }

    /** Takes an article out again, given the row it was added with. */
    public void remove(String articleId, IndexRow row) {
        Integer number = numbers.remove(articleId);
        if (number == null) {
            return;
        }
        for (long key : keys(row)) {
            removePosting(key, number);
        }
        freeNumbers.add(number);
    }

    /** The articles that share hashes with a row, most shared first, then by id; the article itself is not among them. */
    public List<Candidate> candidates(String articleId, IndexRow row) {
        found = 0;
        if (counts.length < articles.size()) {
            counts = new int[articles.size() + articles.size() / 2];
        }
        for (long hash : row.hashes()) {
            count(key(hash), 1);
        }
        if (row.hasDigest()) {
            count(digestKey(row.digest()), DIGEST_WEIGHT);
        }
        Integer self = numbers.get(articleId);
        int least = leastOfTheMost();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < found; i++) {
            int number = touched[i];
            if (counts[number] >= least && (self == null || number != self)) {
                candidates.add(new Candidate(articles.get(number), counts[number]));
            }
            counts[number] = 0;
        }
        candidates.sort(MOST_SHARED);
        return List.copyOf(candidates.subList(0, Math.min(MOST_CANDIDATES, candidates.size())));
    }

    /** The least count that can be among the {@link #MOST_CANDIDATES} greatest: what is below need not be sorted. */
    private int leastOfTheMost() {
        int[] histogram = new int[COUNTED_APART + 1];
        for (int i = 0; i < found; i++) {
            histogram[Math.min(counts[touched[i]], COUNTED_APART)]++;
        }
        int least = COUNTED_APART;
        for (int reached = histogram[least]; least > 1 && reached <= MOST_CANDIDATES; reached += histogram[least]) {
            least--;
        }
        return least;
    }

    private void count(long key, int weight) {
        int value = table.get(key);
        if (value >= 0) {
            count(value, weight, found);
        } else if (value != PostingTable.ABSENT) {
            for (int number : lists.get(~value)) {
                count(number, weight, found);
            }
        }
    }

    private void count(int number, int weight, int at) {
        if (counts[number] == 0) {
            if (at == touched.length) {
                touched = Arrays.copyOf(touched, at * 2);
            }
            touched[at] = number;
            found = at + 1;
        }
        counts[number] += weight;
    }

    private static long[] keys(IndexRow row) {
        long[] keys = new long[row.hashes().length + (row.hasDigest() ? 1 : 0)];
        for (int i = 0; i < row.hashes().length; i++) {
            keys[i] = key(row.hashes()[i]);
        }
        if (row.hasDigest()) {
            keys[keys.length - 1] = digestKey(row.digest());
        }
        return keys;
    }

    /** Kept hashes are small numbers by construction, so they are mixed. */
    private static long key(long hash) {
        return Fingerprint.mix(hash);
    }

    private static long digestKey(long digest) {
        return Fingerprint.mix(~digest);
    }

    private void addPosting(long key, int number) {
        int value = table.get(key);
        if (value == PostingTable.ABSENT) {
            table.put(key, number);
        } else if (value < 0) {
            lists.set(~value, inserted(lists.get(~value), number));
        } else if (value != number) {
            table.put(key, ~newList(inserted(new int[] {value}, number)));
        }
    }

    private int newList(int[] list) {
        if (freeLists.isEmpty()) {
            lists.add(list);
            return lists.size() - 1;
        }
        int at = freeLists.remove(freeLists.size() - 1);
        lists.set(at, list);
        return at;
    }

    /** Lists are in the order of ids; a full one keeps the least. */
    private int[] inserted(int[] list, int number) {
        String articleId = articles.get(number);
        int low = 0;
        int high = list.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = articles.get(list[middle]).compareTo(articleId);
            if (order == 0) {
                return list;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle;
        }
        if (low == CAP) {
            return list;
        }
        int[] longer = list.length < CAP ? Arrays.copyOf(list, list.length + 1) : list;
        System.arraycopy(list, low, longer, low + 1, longer.length - low - 1);
        longer[low] = number;
        return longer;
    }

    private void removePosting(long key, int number) {
        int value = table.get(key);
        if (value == number) {
            table.remove(key);
        } else if (value < 0 && value != PostingTable.ABSENT) {
            int[] rest =
                    Arrays.stream(lists.get(~value)).filter(n -> n != number).toArray();
            if (rest.length > 1) {
                lists.set(~value, rest);
                return;
            }
            freeLists.add(~value);
            lists.set(~value, new int[0]);
            if (rest.length == 1) {
                table.put(key, rest[0]);
            } else {
                table.remove(key);
            }
        }
    }
}
