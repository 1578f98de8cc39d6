package org.afferent.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

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

    private final ArticleIds articles = new ArticleIds();
    private final List<Integer> freeLists = new ArrayList<>();

    /** Scratch of one search: the lists that were met, and how often each article. */
    private final Tally tally = new Tally();

    private final List<int[]> met = new ArrayList<>();

    /** How many articles are indexed. */
    public int size() {
        return articles.size();
    }

    /** Adds an article; whoever replaces one removes its old row first. */
    public void add(String articleId, IndexRow row) {
        int number = articles.number(articleId);
        for (long key : keys(row)) {
            addPosting(key, number);
        }
    }

    /** Takes an article out again, given the row it was added with. */
    public void remove(String articleId, IndexRow row) {
        Integer number = articles.find(articleId);
        if (number == null) {
            return;
        }
        for (long key : keys(row)) {
            removePosting(key, number);
        }
        articles.remove(articleId);
    }

    /** The articles that share hashes with a row, most shared first, then by id, at most {@link #MOST_CANDIDATES}; the article itself is not among them. */
    public List<Candidate> candidates(String articleId, IndexRow row) {
        tally.clear();
        met.clear();
        for (long hash : row.hashes()) {
            count(key(hash), 1);
        }
        if (row.hasDigest()) {
            count(digestKey(row.digest()), DIGEST_WEIGHT);
        }
        Integer self = articles.find(articleId);
        if (self != null) {
            tally.forget(self);
        }
        int[] histogram = histogram();
        int least = COUNTED_APART;
        int above = 0;
        while (least > 1 && above + histogram[least] <= MOST_CANDIDATES) {
            above += histogram[least--];
        }
        // Those met this often are many, and strangers mostly: they are not sorted where there is room for some only.
        boolean some = least < COUNTED_APART && above + histogram[least] > MOST_CANDIDATES;
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < tally.size(); i++) {
            int count = tally.countAt(i);
            if (count > least || (count == least && !some)) {
                candidates.add(new Candidate(articles.id(tally.number(i)), count));
            }
        }
        candidates.sort(MOST_SHARED);
        if (some) {
            for (int number : leastIds(least, MOST_CANDIDATES - above)) {
                candidates.add(new Candidate(articles.id(number), least));
            }
        }
        return List.copyOf(candidates.subList(0, Math.min(MOST_CANDIDATES, candidates.size())));
    }

    /** How many articles were met how often. */
    private int[] histogram() {
        int[] histogram = new int[COUNTED_APART + 1];
        for (int i = 0; i < tally.size(); i++) {
            histogram[Math.min(tally.countAt(i), COUNTED_APART)]++;
        }
        return histogram;
    }

    /** The least ids of the articles that were met so often. Lists are in the order of ids, so that most of each need not be looked at. */
    private int[] leastIds(int count, int room) {
        LeastIds least = new LeastIds(articles, room);
        for (int[] list : met) {
            for (int number : list) {
                if (tally.count(number) == count && !least.offer(number)) {
                    break;
                }
            }
        }
        return least.numbers();
    }

    private void count(long key, int weight) {
        int value = table.get(key);
        if (value == PostingTable.ABSENT) {
            return;
        }
        int[] list = value >= 0 ? new int[] {value} : lists.get(~value);
        met.add(list);
        for (int number : list) {
            tally.add(number, weight);
        }
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
        int low = 0;
        int high = list.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = articles.compare(list[middle], number);
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
